/** Type words of the documents that texts cite most, in either letter case: source of regular expressions. */
export const COMMON_TYPE_WORDS =
  '[Nn]ghị quyết|[Cc]hỉ thị|[Qq]uyết định|[Nn]ghị định|[Tt]hông tư|[Kk]ết luận|[Qq]uy định|[Kk]ế hoạch|[Hh]ướng dẫn|[Cc]hương trình|[Tt]hông báo|[Cc]ông văn';

import type { Edit } from '../../language/model/index.ts';
import type { LocatedFinding } from '../check-report.ts';
import type { CreateFormatter } from './formatter.ts';

/** The contract of `giaoban check --format jsonl`; positions and edits count in the text of `file`. */
export interface JsonFinding {
  file: string;
  rule: string;
  severity: string;
  message: string;
  start: number;
  end: number;
  /** From 1. */
  line: number;
  column: number;
  fix: { title: string; edits: Edit[] } | null;
}

function findingJson({ finding, file, lines }: LocatedFinding): JsonFinding {
  const { rule, severity, message, start, end, fixes } = finding;
  const fix = fixes.find(({ safe }) => safe) ?? fixes[0];
  return {
    file,
    rule,
    severity,
    message,
    start,
    end,
    ...lines.at(start),
    fix: fix
      ? {
          title: fix.title,
          edits: fix.edits.map((edit) => ({ start: edit.start, end: edit.end, newText: edit.newText })),
        }
      : null,
  };
}

/** One object a finding, one a line. */
export const jsonl: CreateFormatter = ({ out }) => ({
  file({ findings }) {
    for (const finding of findings) out.data(`${JSON.stringify(findingJson(finding))}\n`);
  },
  end() {},
});

/** The same objects as one array. */
export const json: CreateFormatter = ({ out }) => {
  let printed = 0;
  return {
    file({ findings }) {
      for (const finding of findings) {
        out.data(`${printed === 0 ? '[' : ','}\n${JSON.stringify(findingJson(finding), null, 2)}`);
        printed++;
      }
    },
    end() {
      out.data(printed === 0 ? '[]\n' : '\n]\n');
    },
  };
};

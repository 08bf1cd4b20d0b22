import * as l10n from '@vscode/l10n';
import { annotationLabels } from '../annotations/labels.ts';
import { isRelation } from '../annotations/model.ts';
import { nearest } from '../text/nearest.ts';
import { findingAtAnnotation } from './annotation-lines.ts';
import type { Rule } from './rule.ts';

/** A label or relation that the project has not. */
export const annotationUnknownLabel: Rule = {
  id: 'annotation/unknown-label',
  severity: 'warning',
  check(report) {
    const { labels, relations } = annotationLabels(report.project.settings.annotations, 'en');
    const known = { labels: labels.map(({ id }) => id), relations: relations.map(({ id }) => id) };
    return (report.annotations?.file.annotations ?? []).flatMap((annotation) => {
      const { label, state } = annotation;
      const ids = isRelation(annotation) ? known.relations : known.labels;
      if (state !== 'live' || label === null || ids.includes(label)) return [];
      const near = nearest(label, ids);
      const message = near
        ? l10n.t('The project has no label “{0}”. Did you mean “{1}”?', label, near)
        : l10n.t('The project has no label “{0}”.', label);
      return findingAtAnnotation(report, annotation, message);
    });
  },
};

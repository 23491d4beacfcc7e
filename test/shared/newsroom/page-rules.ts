import type { ConfigData } from 'html-validate';

/** What html-validate asks of every page. */
export const pageRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Headlines are as long as they are.
    'long-title': 'off',
    // Numbers are kept together by the stylesheet; odd characters in them would be copied along.
    'tel-non-breaking': 'off',
  },
};

import type { ConfigData } from 'html-validate';

/** What html-validate asks of every page. */
export const pageRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Headlines are as long as they are.
    'long-title': 'off',
    // Several boxes of one name are one list of choices (HTML standard, “constructing the form data set”).
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
    // Numbers are kept together by the stylesheet; odd characters in them would be copied along.
    'tel-non-breaking': 'off',
  },
};

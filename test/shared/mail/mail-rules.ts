import type { ConfigData } from 'html-validate';

/** What html-validate asks of the HTML part of every mail. */
export const mailRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // What mail programs need and the web has no use for.
    'no-inline-style': 'off',
    'no-conditional-comment': 'off',
    'prefer-native-element': 'off',
    'presentation-role-style': 'off',
    'long-title': 'off',
  },
};

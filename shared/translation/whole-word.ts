/** Source of a regular expression (with the `u` flag) that finds a name where no letter or digit touches it. */
export const wholeWord = (name: string): string =>
  String.raw`(?<![\p{L}\p{N}])${literally(name)}(?![\p{L}\p{N}])`;

/** Source of a regular expression that finds exactly these characters. */
export const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/**
 * The flags with which Lambda's Node.js runtimes start `node`: a tenth of the function's memory for what is new, in
 * two halves, the rest for what stays. Without them V8 goes by the memory of the machine and lets garbage lie.
 */
export function heapFlags(memoryMegabytes: number): readonly string[] {
  const newSpace = Math.floor(memoryMegabytes / 10);
  return [
    `--max-semi-space-size=${Math.floor(newSpace / 2)}`,
    `--max-old-space-size=${memoryMegabytes - newSpace}`,
  ];
}

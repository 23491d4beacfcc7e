/** The resources of the HTTP edge as their templates describe them; local/edge serves them. */
export interface EdgeTemplate {
  /** By resource type, in the order of creation. */
  readonly resources: {
    readonly type: string;
    readonly id: string;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}

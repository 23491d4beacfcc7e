/** How an invocation ended, as Lambda reports it. */
export type InvocationResult =
  | { readonly kind: 'ok'; readonly payload: unknown }
  | {
      /** `failed`: the handler threw. `timed-out` and `exited`: the process is gone. */
      readonly kind: 'failed' | 'timed-out' | 'exited';
      readonly errorType: string;
      readonly errorMessage: string;
    };

/** Engine → Lambda process. */
export interface InvokeMessage {
  readonly type: 'invoke';
  readonly event: unknown;
  readonly requestId: string;
  readonly timeoutMs: number;
}

/** Lambda process → engine. */
export type ProcessMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'unloadable'; readonly errorType: string; readonly errorMessage: string }
  | { readonly type: 'returned'; readonly payload: string | null }
  | { readonly type: 'threw'; readonly errorType: string; readonly errorMessage: string };

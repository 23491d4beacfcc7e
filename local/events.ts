/** What the engine tells its caller, one event a fact. Durations are real milliseconds. */
export type EngineEvent =
  | {
      readonly kind: 'object.created';
      readonly bucket: string;
      readonly key: string;
      readonly bytes: number;
    }
  | { readonly kind: 'edge.invalidated'; readonly paths: readonly string[] }
  | { readonly kind: 'object.removed'; readonly bucket: string; readonly key: string }
  | { readonly kind: 'function.started'; readonly function: string; readonly requestId: string }
  | {
      readonly kind: 'function.finished';
      readonly function: string;
      readonly requestId: string;
      readonly durationMs: number;
    }
  | {
      readonly kind: 'function.failed';
      readonly function: string;
      readonly requestId: string;
      readonly durationMs: number;
      readonly reason: string;
    }
  | { readonly kind: 'function.line'; readonly function: string; readonly line: string }
  | {
      /** A message came back unprocessed; it is tried again after the visibility timeout. */
      readonly kind: 'message.failed';
      readonly queue: string;
      readonly messageId: string;
      readonly receiveCount: number;
      readonly reason: string;
    }
  | {
      readonly kind: 'message.dead-lettered';
      readonly queue: string;
      readonly messageId: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'mail.accepted';
      readonly messageId: string;
      readonly to: readonly string[];
      readonly subject: string;
    }
  /** Something of the engine itself went wrong; work may stand still. */
  | { readonly kind: 'engine.failed'; readonly reason: string };

export type EngineLog = (event: EngineEvent) => void;

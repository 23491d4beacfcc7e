/** A queue as its emulator sees it at the present instant. */
export interface QueueState {
  readonly name: string;
  /** Messages that a receive would return now. */
  readonly available: number;
  readonly delayed: number;
  readonly inFlight: number;
  /** When the next delayed or invisible message turns up, Unix milliseconds. */
  readonly nextDue: number | null;
}

/** A message that lies in a queue, read without receiving it. */
export interface PeekedMessage {
  readonly messageId: string;
  readonly body: string;
  readonly receiveCount: number;
}

/** What the engine asks of the emulators' process. */
export type EmulatorRequest =
  | { readonly ask: 'queues' }
  | { readonly ask: 'peek'; readonly queue: string }
  | { readonly ask: 'close' };

export interface EmulatorQuestion {
  readonly type: 'question';
  readonly id: number;
  readonly request: EmulatorRequest;
}

export interface EmulatorAnswer {
  readonly type: 'answer';
  readonly id: number;
  readonly value: unknown;
}

/** The first message of the emulators' process. */
export interface EmulatorsReady {
  readonly type: 'ready';
  readonly fauxqsPort: number;
  readonly dynalitePort: number;
}

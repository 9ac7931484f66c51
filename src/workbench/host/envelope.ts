/** The messages between office.js in the pane and the page that hosts it: JSON texts by postMessage. */

export const MESSAGE = { request: 0, response: 1 } as const;
export const REQUEST = { invoke: 0, register: 1, unregister: 2 } as const;
const RESPONSE = { reply: 0, event: 1 } as const;

/** What the pane asks of the host. */
export interface Incoming {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** The pane's message, or null for what is none of its requests. */
export function parseIncoming(text: unknown, conversationId: string): Incoming | null {
  if (typeof text !== "string") return null;
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    // Other scripts post messages, too: what is not JSON is not for us.
    return null;
  }
  if (typeof message !== "object" || message === null) return null;
  const incoming = message as Incoming;
  const ours = incoming._messageType === MESSAGE.request && incoming._conversationId === conversationId;
  return ours ? incoming : null;
}

/** The host's answer to a request. */
export function reply(to: Incoming, origin: string, data: unknown, errorCode = 0): string {
  return JSON.stringify({
    _messageType: MESSAGE.response,
    _responseType: RESPONSE.reply,
    _actionName: to._actionName,
    _conversationId: to._conversationId,
    _correlationId: to._correlationId,
    _errorCode: errorCode,
    _origin: origin,
    _serializerVersion: 1,
    _data: data,
  });
}

/** Something that happened, for the pane. */
export function event(name: string, conversationId: string, origin: string, data: unknown): string {
  return JSON.stringify({
    _messageType: MESSAGE.response,
    _responseType: RESPONSE.event,
    _actionName: name,
    _conversationId: conversationId,
    _correlationId: 0,
    _errorCode: 0,
    _origin: origin,
    _serializerVersion: 1,
    _data: data,
  });
}

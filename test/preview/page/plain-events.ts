// Events as a phone hands them to the app: plain objects that JSON can write, whose target and currentTarget are a few facts
// about a node and never the node itself. The framework's own methods of an event stay reachable, out of JSON's sight.
import { glassEasel } from 'glass-easel-miniprogram-adapter';

interface TargetFacts {
  id: string;
  dataset: Record<string, unknown>;
  readonly offsetLeft: number;
  readonly offsetTop: number;
}

/** What a handler's node is to the framework: the element, or the instance of a component with the element behind it. */
type Caller = glassEasel.Element & { _$?: glassEasel.Element };

/** What the framework asks an event for while it hands it on. */
const METHODS = [
  ...['stopPropagation', 'preventDefault', 'markMutated', 'propagationStopped', 'defaultPrevented', 'mutatedMarked'],
  ...['getEventName', 'getOriginalEvent', 'getEventBubbleStatus', 'listenerReturnHandler'],
] as const;

interface Source extends Record<string, unknown> {
  type: string;
  timeStamp: number;
  detail: unknown;
  extraFields?: Record<string, unknown>;
}

/** The nodes that heard, for functions of WXS. */
const nodes = new WeakMap<object, glassEasel.Element>();

/** The node whose handler an event was handed to. */
export function nodeOfEvent(event: object): glassEasel.Element | undefined {
  return nodes.get(event);
}

/** Called once, before any event. */
export function installPlainEvents(): void {
  const { prototype } = glassEasel.Event as unknown as {
    prototype: { wrapShadowedEvent(this: Source, target: Caller, mark: object | null, currentTarget: Caller): object };
  };
  prototype.wrapShadowedEvent = function (target, mark, currentTarget) {
    const { type, timeStamp, detail, extraFields } = this;
    const facts = { target: factsOf(target), currentTarget: factsOf(currentTarget), mark: { ...mark } };
    const event = { type, timeStamp, ...facts, detail, ...extraFields };
    nodes.set(event, currentTarget._$ ?? currentTarget);
    for (const name of METHODS) {
      Object.defineProperty(event, name, { value: (...input: unknown[]) => callOn(this, name, input) });
    }
    return event;
  };
}

function callOn(source: Source, name: string, input: unknown[]): unknown {
  return (source[name] as (...parts: unknown[]) => unknown).apply(source, input);
}

function factsOf(caller: Caller): TargetFacts {
  const element = caller._$ ?? caller;
  const box = (element.getBackendElement() as unknown as HTMLElement | null) ?? undefined;
  return {
    id: element.id,
    dataset: { ...element.dataset },
    // A scroll or a move sends events by the dozen, and few handlers ask where their node stands.
    get offsetLeft() {
      return box?.offsetLeft ?? 0;
    },
    get offsetTop() {
      return box?.offsetTop ?? 0;
    },
  };
}

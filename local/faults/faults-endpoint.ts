import { parseRule } from './parse-rule.ts';
import type { ArmedRule, FaultRule, InjectedFault } from './rules.ts';

/** What can be done with faults over HTTP. */
interface FaultControl {
  add(rule: FaultRule): string;
  remove(id?: string): Promise<void>;
  rules(): readonly ArmedRule[];
  release(): Promise<unknown>;
  calls(): Readonly<Record<string, number>>;
  injected(): readonly InjectedFault[];
}

const PATH = '/_local/faults';

/**
 * `/_local/faults`: GET shows rules, calls and injected faults; POST adds a rule and answers its
 * id; DELETE removes all, `/_local/faults/{id}` one. POST to `/_local/faults/release` delivers the
 * events that are held back.
 *
 * @returns null for another path
 */
export async function faultsEndpoint(
  request: Request,
  faults: FaultControl,
): Promise<Response | null> {
  const { pathname } = new URL(request.url);
  if (pathname !== PATH && !pathname.startsWith(`${PATH}/`)) return null;
  const rest = pathname.slice(PATH.length + 1);
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  switch (`${method} ${rest === '' || rest === 'release' ? rest : ':id'}`) {
    case 'GET ':
      return Response.json({
        rules: faults.rules(),
        calls: faults.calls(),
        injected: faults.injected(),
      });
    case 'POST ':
      try {
        const id = faults.add(parseRule(await request.json()));
        return Response.json({ id }, { status: 201 });
      } catch (error) {
        if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
        return Response.json({ error: error.message }, { status: 400 });
      }
    case 'POST release':
      await faults.release();
      return new Response(null, { status: 204 });
    case 'DELETE ':
      await faults.remove();
      return new Response(null, { status: 204 });
    case 'DELETE :id':
      if (!faults.rules().some(({ id }) => id === rest)) {
        return Response.json({ error: `there is no rule ${rest}` }, { status: 404 });
      }
      await faults.remove(rest);
      return new Response(null, { status: 204 });
    default:
      return new Response(null, { status: 405, headers: { allow: 'GET, POST, DELETE' } });
  }
}

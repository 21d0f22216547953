/**
 * Names of data model elements: 'cmi.interactions.2.objectives.0.id' is the definition 'cmi.interactions.n.objectives.n.id'
 * at the places 2 and 0.
 */

/** Splits a name. `places` says which member of which collection is meant; `odd` that an index is not written plainly. */
export function parse(name) {
  const parts = name.split('.');
  const places = [];
  let odd = false;
  const pattern = parts.map((part, at) => {
    if (!/^\d+$/.test(part)) return part;
    if (part.length > 1 && part.startsWith('0') || part.length > 6) odd = true;
    places.push({ collection: parts.slice(0, at).join('.'), index: Number(part) });
    return 'n';
  }).join('.');
  return { pattern, places, odd, last: parts[parts.length - 1], parent: parts.slice(0, -1).join('.') };
}

/** Counts members of collections from the elements that are set. */
export class Counts {
  #counts = new Map();

  constructor(values) {
    for (const name of values.keys()) this.grow(parse(name).places);
  }

  of(collection) { return this.#counts.get(collection) ?? 0; }

  grow(places) {
    for (const { collection, index } of places) {
      if (index >= this.of(collection)) this.#counts.set(collection, index + 1);
    }
  }
}

import type { Subject } from './english-subject.ts';

/** `New homes`, `Good schools`, `John Reed`: neither a kind nor a term. */
export function isGeneric(subject: Subject): boolean {
  const words = subject.term.split(' ');
  // `A local green space is an area which …`
  const isOne = /^an?$/.test(subject.article) && words.length > 2 && places.test(words[0]!);
  return (
    !isName(subject) && (isOne || !qualities.test(words[0]!)) && !words.some((word) => preposition.test(word))
  );
}

/** `Bridge to Work is a twelve-week course that …`: of names only those of policies are terms. */
export function isName({ term, article }: Subject): boolean {
  const words = term.split(' ').filter((word) => !/^(?:of|to|and|for|the|in|at|on|by|with)$/.test(word));
  return words.length > 1 && !/^an?$/.test(article) && words.every((word) => /^\p{Lu}/u.test(word));
}

/** `A key pressure on many families` is one of the things that are, not a name for them. */
const preposition = /^(?:on|in|at|to|from|by|with|about|between|over|under|during|against)$/;
const places = /^(?:local|rural|young|small|large)$/i;
const qualities =
  /^(?:new|old|good|great|strong|better|best|bad|poor|small|large|big|young|local|rural|current|recent|modern|many|our|real|true|fair|safe|healthy|effective|efficient|successful|important|british|chinese|european|american)$/i;

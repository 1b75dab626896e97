/** English verbs whose forms share no stem, so that "how fast did it grow" meets "it grew". One line a verb. */
const irregularVerbs = `
grow grew grown growth
rise rose risen
fall fell fallen
spend spent
build built
buy bought
begin began begun
keep kept
give gave given
make made
take took taken
write wrote written
sell sold
pay paid
lead led
hold held
meet met
win won
become became
get got
go went gone
come came
see saw seen
lose lost
leave left
teach taught
find found
bring brought
think thought
speak spoke spoken
choose chose chosen
drive drove driven
send sent
lend lent
undertake undertook undertaken
run ran
have had has
sit sat
put
set
cut
lie lay lain
bid
burn burned burnt
learn learned learnt
break broke broken
catch caught
draw drew drawn
eat ate eaten
feed fed
feel felt
fight fought
fly flew flown
know knew known
light lit
mean meant
seek sought
shake shook shaken
shoot shot
show showed shown
sink sank sunk
steal stole stolen
strike struck
sweep swept
swim swam swum
tell told
throw threw thrown
understand understood
wear wore worn
`;

const formsByForm = new Map<string, string[]>();
for (const line of irregularVerbs.trim().split('\n')) {
  const forms = line.split(' ');
  for (const form of forms) formsByForm.set(form, forms);
}

/** Verbs made from others: `rebuilt`, `overspent`, `withdrew`. */
const prefix = /^(?:re|over|under|out|with|fore|mis)(?=\p{L}{3})/u;

/** Other forms of an irregular verb; none for any other word. */
export function otherForms(word: string): string[] {
  const before = prefix.exec(word.toLowerCase())?.[0];
  if (before !== undefined && !formsByForm.has(word.toLowerCase())) {
    const stem = word.toLowerCase().slice(before.length);
    return otherForms(stem).map((form) => before + form);
  }
  return (formsByForm.get(word.toLowerCase()) ?? []).filter((form) => form !== word.toLowerCase());
}

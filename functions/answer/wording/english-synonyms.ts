/** Words that public reports use for one another, in their plain forms; one group a line. */
export const englishSynonyms = `
finish complete conclude deliver ready
begin start launch commence introduce kick implement operation effect since
build construct erect develop raise put builder create
buy purchase acquire procure obtain
sell dispose divest sale
close shut eliminate phase decommission withdraw retire closure shutdown discontinue cease
remove eliminate clear eradicate abolish scrap strip
outdated backward obsolete ageing antiquated
grow increase rise expand climb gain higher growth jump
fall drop decline decrease reduce shrink lower fewer less down dip slump loss
cut reduce lower trim slash shorten
double twice twofold
halve half
give award grant pay provide contribute hand donate distribute offer
receive get obtain win secure gain benefit
publish issue release disclose unveil print
spend invest cost expenditure spending outlay pour
person people individual human
employ employee staff headcount worker hire work workforce personnel recruit headcount
recruit hire appoint employ enlist
sack dismiss fire redundant layoff
set establish create found form setup introduce
join enter enrol sign accede take participate part prescribe
leave quit resign depart step exit retire withdraw
inspect check examine audit visit investigate scrutinise monitor inspection review
inspector watchdog regulator auditor inspectorate
find discover identify detect uncover reveal finding
punish fine penalise penalize sanction prosecute penalty convict charge discipline
offender culprit violator lawbreaker perpetrator
rectify fix correct mend remedy solve resolve right tackle repair
problem issue shortcoming defect flaw fault difficulty finding
outstanding remaining open unresolved unfinished pending
move relocate resettle transfer shift
delay postpone defer late later behind slip overdue schedule
early ahead sooner
approve adopt pass endorse agree clear accept approval green
reject refuse decline turn
appoint name select nominate elect
become appoint elect
chair lead head run manage direct responsible oversee leader
director head chief boss manager
leave former ex
succeed replace follow successor took
teach train instruct training course educate lesson
trainee apprentice
repair restore renovate refurbish replace renew fix mend upgrade maintain resurface overhaul rehabilitate modernise transform
resurface repave surface tarmac asphalt
pothole hole
plant afforest grow
rule regulation bylaw
aim target goal objective ambition hope strive aspire expect
method measure step means
kid child children youngster young minor
car vehicle motor automobile
bus coach route service operator
passenger rider traveller commuter user
train rail railway
bicycle bike cycle cyclist cycling
cycleway lane path
walk pedestrian footpath
road street highway motorway carriageway
bridge crossing viaduct
airport flight aviation plane aircraft
harbour port dock quay
doctor physician gp medic clinician consultant
nurse midwife matron
patient sick ill
hospital clinic ward infirmary
surgery operation procedure
appointment consultation
medicine drug medication
vaccine vaccination jab immunise immunisation inoculate
baby newborn infant birth
birth born
death fatality die kill dead died mortality
hurt injure injury casualty wounded
disease illness sickness sick ill
absence absent
autism autistic
disability disabled impairment
mental psychological
wait waiting queue delay long
care carer nursing support
assess assessment evaluate evaluation appraisal
elderly older senior pensioner aged 65
youth young teenager adolescent
woman female
man male
family household parent families
foster adopt carer household
mandatory compulsory obligatory require must
voluntary optional
violation breach offence infringement irregularity illegal unlawful unauthorised without
illegal unlawful unauthorised unlicensed permit illicit
crime offence criminal
theft steal stolen robbery burglary
police officer constable
arrest detain custody
prison jail inmate prisoner
court judge tribunal
lawsuit litigation case
pupil student schoolchild schoolchildren children
teacher tutor lecturer educator
school college academy
university college campus
exam test grade result pass
attend attendance absence truancy
breakfast meal lunch food
free nothing gratis charge
graduate degree diploma
land area mu hectare acre ground site plot
farm farmer agricultural agriculture
crop harvest yield grain
livestock cattle animal herd
fish fishery catch fishing
fisherman fisher skipper fishers fishermen
boat vessel ship trawler fleet craft
ferry boat
forest wood woodland tree
river stream waterway watercourse creek
lake reservoir water
dam reservoir
flood flooding inundation deluge
drought dry
storm gale hurricane
fire blaze wildfire burn
firefighter crew brigade
emergency call incident callout
distance length kilometre mile long stretch kilometer
size area extent
weight heavy tonne
volume amount quantity
home house dwelling property apartment flat housing accommodation
building property premises structure
tenant renter
rent rental lease
landlord owner
homeless homelessness rough
mortgage loan
electricity power energy
gas methane
solar photovoltaic sun
wind turbine
boiler heating
insulate insulation retrofit
emission carbon greenhouse pollution
climate warming
pollute pollution contamination contaminate dirty foul
smelly odorous odour stinking foul smell
clean purify
air atmosphere
noise noisy
waste rubbish refuse litter garbage trash
dump tip tipping flytipping litter
recycle recycling reuse recover
landfill tip
incinerator burner incineration
sewage wastewater effluent sewer
sewer pipe pipeline drain
water supply
tap drinking potable
well borehole
lose miss missing
win victory award title honour gain
title list listed named rating award honour accreditation recognition rated name
honour award recognise name commend
money funding sum cash fund finance
budget spending allocation
tax levy duty
council authority municipality county borough local
charge fee price toll tariff fare cost
price cost bill charge tariff
fare ticket
ticket fare admission
income earn revenue earnings proceeds takings
profit surplus gain
deficit red shortfall overspend loss gap
overspend overrun shortfall deficit excess
reserve savings
debt owe borrowing liability borrow owed loan
save saving economy
salary wage pay earnings
pension retirement
benefit allowance welfare
subsidy grant aid support
grant fund award
fund pay finance bankroll
owner own ownership
share stake percentage proportion
per annual year
fetch sell raise earn
auction sale
world globe global
country nation
abroad overseas foreign
export overseas
import foreign
law act legislation statute
bill legislation
vote ballot
election poll
company firm business enterprise corporation contractor
contractor builder
supplier vendor
startup founder
factory plant works mill
shop store retailer
market trader stall
customer client consumer
tourist visitor tourism
hotel accommodation
museum gallery exhibition
library book
theatre performance
sport athlete
park garden green
playground play
festival event celebration
meeting session conference assembly gathering
council councillor
minister secretary
mayor leader
official officer civil servant cadre
department ministry bureau agency office authority directorate
committee panel board commission group
flat apartment
crash accident collision
safe safety secure
survey poll questionnaire
reply respond response answer
complaint complain grievance petition letter letters
satisfy satisfaction satisfied happy content
public people resident citizen masses community
resident inhabitant citizen local
population inhabitant people
village hamlet settlement
town city urban municipal
rural countryside village
ask request seek
allow permit authorise licence
licence permit license
revoke withdraw lose cancel strip
ban prohibit outlaw forbid
stop end cease halt discontinue
freeze frozen unchanged static
continue remain stay keep
help support assist aid
protect safeguard conserve shield defend defence keep
wall barrier defence dyke levee embankment
improve enhance upgrade better improvement renovate renovation refurbish
worse worsen deteriorate bad worst
reach achieve attain hit meet
exceed surpass beat above
choose select pick
use consume usage consumption
produce manufacture output generate production
capacity able handle capability
handle process treat treatment deal
process handle treat
store storage warehouse
deliver delivery supply
equip install fit
machine equipment device
computer digital
digital smart online electronic
online internet web digital
website site page
internet broadband
phone telephone call line mobile
app application platform
platform system
data information
view look watch
visit visitor attend
job post vacancy employment position
unemployed jobless unemployment
strike stoppage industrial
union trade
skill training
quick fast rapid speed
slow slowly
annual yearly year
day daily
run running operate operation operational service
heads heading head director chief
monthly month
evening night
weekend saturday sunday
spring summer
winter cold
large major great biggest largest
little minor
chief mainly principal worst mostly
everywhere throughout cover countywide nationwide every
part partial
others else other
cover extend roll reach expand rollout rolled
extend extension expansion expand lengthen enlarge
extension expansion
plan planned scheme proposal intend
promise pledge commit undertake target
fail failure miss
reason cause because
blame due
result outcome
effect impact
compare comparison against
cancel scrap abandon drop
restart resume reopen return
reopen return open
bring introduce
merge amalgamate combine join
split divide separate
rank rating place
rate rating
judge rate inadequate
adequate good
poor bad inadequate
rich wealthy
poverty poor hardship
gender women
refugee asylum migrant
immigrant migrant
race ethnic
religion church faith
war military defence army
soldier troop army
research study science
scientist researcher
patent invention
innovation invention
gdp economy output
inflation price
trade commerce
investment invest investor
investor investment
bank lender
loan credit
stock share
mine mining coal
coal mine
oil petroleum
steel iron
chemical chemistry
gravel sand quarry
fertiliser fertilizer
pesticide chemical
wildlife animal species nature
bird species
habitat wetland nature
beach coast coastal
sea ocean marine
island isle
irish ireland
british britain
french france
german germany
chinese china
japanese japan
canadian canada
australian australia
singaporean singapore
indian india
scottish scotland
welsh wales
spanish spain
dutch netherlands
tiered step ladder block
shortage lack scarcity
bricklayer builder
leader head
enrol admit admission
private self own
proportion share percentage rate
renewable solar wind
lifeguard lifejacket
meter metre
yearly annual
bonus reward
reward prize award
competition contest
tender bid contract
contract tender agreement
agreement treaty deal pact
sign signed agree
partner partnership
volunteer voluntary
charity voluntary
donate donation gift
hand give distribute
give award grant pay provide contribute receive get hand
open launch inaugurate
surgery practice gp clinic
kill slaughter cull
checkpoint inspection point post
country countryside rural
poor weak deprived
pursue investigate prosecute handle deal dealt
strike walkout action
uphold upheld agree support
operate operation surgery
ill illness sick sickness
goal target missed
gas petrol fuel
tap faucet
sidewalk pavement footway
truck lorry hgv
garbage trash rubbish
elevator lift
apartment flat
reply answer respond response answered
hours time duration
reapply renew renewal
sign notice board signboard
dump heap yard
fill fulfil fulfilled meet met
unfilled vacant vacancy
post job vacancy vacant
fish angling
farmland field land
grown cultivated planted sown
plant sow cultivate grow
livestock pig cattle sheep
visitor tourist guest
people resident inhabitant person public
earn income wage
wellbeing health
swim swimming pool
lake pond
ticket pass
dry protect protected
wet flooded
charge levy collect
collect levy gather raise
finish completed done
done completed carried
unfinished incomplete uncompleted
late delayed overdue behind
shut closed
cure treat treatment
look treat care
gone lost
bus coach
head director chief
lawful legal
`;

/** Those of them that say what is done: for a deed there are more words than for a thing. */
export const plainVerbs: ReadonlySet<string> = new Set(
  `finish complete conclude deliver begin start launch commence open introduce build construct erect develop raise put buy purchase acquire procure obtain sell dispose divest close shut eliminate decommission withdraw retire discontinue cease remove clear eradicate abolish scrap strip grow increase rise expand climb gain jump fall drop decline decrease reduce shrink lower dip slump lose cut trim slash shorten double halve give award grant pay provide contribute hand donate distribute offer receive get win secure publish issue release disclose unveil spend invest cost employ hire work recruit appoint enlist sack dismiss fire set establish create found form join enter enrol sign accede leave quit resign depart exit inspect check examine audit visit investigate monitor find discover identify detect uncover reveal punish fine penalise penalize sanction prosecute convict charge rectify fix correct mend remedy solve resolve tackle repair move relocate resettle transfer shift delay postpone defer approve adopt pass endorse agree accept reject refuse decline turn select nominate chair lead head run manage direct oversee replace follow succeed take teach train instruct educate restore renovate refurbish renew upgrade maintain resurface overhaul rehabilitate modernise transform plant grow vaccinate immunise kill die hurt injure wait assess evaluate attend arrest detain recycle reuse recover dump tip pollute contaminate clean purify miss steal borrow owe save fetch earn auction export import vote crash reply respond ask request seek allow permit authorise revoke cancel ban prohibit outlaw forbid stop end halt freeze continue remain stay keep help support assist protect safeguard conserve defend improve enhance worsen deteriorate reach achieve attain hit meet exceed surpass beat choose select pick use consume produce manufacture generate handle process treat store supply equip install view look watch extend roll cover lengthen enlarge plan propose intend promise pledge commit undertake fail cause blame compare abandon restart resume reopen return bring merge amalgamate combine divide separate judge rate settle happen become hold carry make come go`.split(
    ' ',
  ),
);

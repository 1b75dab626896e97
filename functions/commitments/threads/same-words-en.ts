import type { SameWordLists } from './same-word-lists.ts';

/** An entry stands for its word and plural, with `*` for every word that begins so. */
export const sameWordsEnglish: SameWordLists = {
  things: `
fare|ticket price|ticket|tariff
bicycle*|bike|cycle|cycling|cyclist
bus|coach
tram|light rail|streetcar|tramway
motor vehicle|vehicle|car
railway|rail|train
road|highway|motorway|expressway
airport|aerodrome
pedestrian*|walking|footpath|pavement|sidewalk
step-free|barrier-free|accessib*|without steps|wheelchair*
contactless|bank card|card payment|cashless
farmland|arable land|cultivated land|cropland|agricultural land
high-standard|well-facilitated|high standard
grain|cereal*|food crop
pig|hog|swine|pork
cattle|cow|beef
livestock|breeding|husbandry
manure|slurry|dung
farmer|grower|peasant|agricultural producer
village|hamlet|countryside|rural*
toilet|latrine|lavator*
sewage|wastewater|waste water|effluent
sewer*|drainage network|drain
rubbish|refuse|garbage|household waste|municipal waste|domestic waste
landfill*|dump|tip
recycl*|reuse*|utiliz*|utilis*|recover* of waste
drinking water|tap water|potable water
flood*|inundation
river*|watercourse|stream
emission*|discharge*
greenhouse gas*|carbon dioxide|co2|carbon emission*
fine particulate*|pm2.5|particulate matter|fine particle*
coal-fired|coal fired|coal-burning
solar|photovoltaic|pv
wind farm|wind turbine|wind power
afforest*|tree planting|reforest*|woodland creation
tree|sapling|woodland
doctor|doctoral|physician|gp|general practitioner
nurse|nursing staff
hospital|infirmary
clinic|health centre|health center|surgery|surgeries
outpatient*|out-patient*
vaccin*|immunis*|immuniz*|inoculat*|jab
waiting list|waiting time|wait for treatment|waited
mental health|psychiatric|psychological
elderly|older people|senior citizen|seniors|aged|old people|pensioner
child care|childcare|nursery|nurseries|kindergarten|preschool|pre-school|crèche
child|children|kid|pupil|schoolchild*
teacher|teaching staff|educator
school|classroom
university|universities|college|campus*|higher education
student|undergraduate|learner
apprentice*|trainee
dropout|drop-out|leave school early|early leaver
residential area|residential quarter|residential communit*|communit*|housing estate|neighbourhood|neighborhood
housing|home|dwelling|flat|apartment|housing unit|house
affordable|social housing|council home|low-rent|public rental
homeless*|rough sleep*
tenant|renter
jobless*|unemploy*|out of work
job|employment|position|vacanc*
wage|salary|salaries|pay
pension*|retirement benefit
disab*|handicap*|special needs
crime|offence|offense
breath test|breathaly*|alcohol limit|drink-driv*|drunk driv*
patrol*|walking the beat|on the beat|foot patrol
police|constab*
court|tribunal|judicia*
prison*|jail*|inmate
fire service|fire brigade|firefight*
injur*|casualt*|hurt
death|fatalit*|killed|lives lost
small business*|small and medium-sized*|smes|sme|small firm|small compan*
enterprise|compan*|firm|business
sponsor*|donor*|donat*|gift
subsid*|grant|financial support|aid
fund|facility
loan|credit|lending
tax*|levy|levies|duty|duties
budget deficit|shortfall|deficit
debt|borrowing|liabilit*
telephone|phone|by phone|voice
broadband|fibre|high-speed internet|internet access
online|digital*|electronic*|web-based|paperless|paper document*
website|portal|web site
app|application for telephone*|mobile application
staff|employee|personnel|workforce|worker
driver|motorist
passenger*|travell*|rider*|journey
station|stop|docking station
lane|track|route|path
depot|garage|maintenance base
power station|power plant|generating station
electricity|power supply
heating|heat supply
leak*|water loss
museum*|galler*
librar*|reading room
park|green space|garden
playground|play area
sports|athletic*|leisure centre|leisure center
review|inspection|audit|examination
strategy|strategies|action plan|masterplan|master plan|roadmap
bill|act|legislation|statute|law
regulation|ordinance|rules|byelaw
guideline|guidance|code of practice
survey|census|inventory
register|registry|database|data base
pilot|trial|demonstration
training|course|workshop|seminar
consult*|public hearing|engagement exercise
scholarship|bursar*|stipend
laborator*|lab|test centre|testing centre
cold chain|cold-chain|refrigerat*
reservoir|dam
irrigat*|water-saving
fisher*|aquacultur*|fishing
pesticide*|agrochemical*|plant protection product
fertilizer*|fertiliser*
noise|sound level
accident black spot|black spot|hot spot|hotspot
speed camera|camera
leading enterprise*|flagship
soybean*|soya
wetland|marsh*|peat*
merg*|amalgamat*|combin*
repair*|mend*|resurfac*|maintain*
relocat*|resettl*|move|moved|rehous*
train|trained|retrain*
plant|planted|planting|sown|sow
close|closed|closing|closure|shut*|decommission*|phase out|phased out|remov*|demolish*|dismantl*|eliminat*
renovat*|refurbish*|transform*|moderni*|upgrad*|rebuil*|reconstruct*|rehabilit*|revamp*|overhaul*
hire|hired|hiring|recruit*|taken on|new recruit*|appoint*
freez*|frozen|unchanged|held at|kept at the same|no increase
`,
  actions: `
buy|bought|purchas*|acquir*|procur*|deliver*|delivery
build|built|construct*|erect*|complet*
open|opened|launch*|introduc*|inaugurat*|start*|began|begin|begun|broke ground|break ground|in operation|came into force|come into force|enter into force|entered into force|entered service|running since|in service|go live|went live
issue|issued|publish*|adopt*|promulgat*|released|release|approved|enacted|passed
draw up|drawn up|formulat*|draft*|prepar*|compil*
reduc*|cut|lower*|fell|fall|fewer|decreas*|declin*|drop|dropped|down
increas*|rais*|rose|rise|risen|grew|grow|expand*|higher|climb*
set up|establish*|creat*|found|founded|form
install*|fit|fitted|equip*|put in|provided with
inspect*|check*|examin*
reach*|achiev*|attain*|amounted to|stood at|stands at
cover*|extend*|reach all
`,
};

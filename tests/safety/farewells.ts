// Farewells beyond the English ones of tests/brain/scripts.ts: other languages, half sentences, excuses, emoji.

export const FAREWELLS_OF_MANY_TONGUES: readonly string[] = `
bye for now
byeee
ok bye bye
alright, I'm off
right, I'm off to bed
gotta bounce
gotta jet
g2g
gtg, mum is calling
I gotta go
I've got to go now
I have to go, my bus is here
I should get going
I'd better go, sorry: I have to go
I need to get some sleep
I must be off: I must go
I'm heading home
I'm heading out, talk later
heading to bed
time for bed
time to go
bedtime
going to sleep now
off to work
off to school, see you
I'm signing off
logging off now
calling it a night
hitting the hay
turning in
brb
be right back
afk
ttyl
ttys
talk later
talk soon
talk to you tomorrow
see ya
see you around
see you next week
see u
catch you later
later!
laters
l8r
until next time
till tomorrow
take care
take care, little one
sleep well
sweet dreams
good night
goodnight pip
night night
gn
have a good evening
have a lovely day
enjoy your evening
so long
farewell
cheerio
toodles
ta-ta
peace out
over and out
well, that was fun, bye
thanks, that helped. good night
nice talking to you, bye
it was nice talking to you, see you
I'll be back tomorrow
I'll talk to you later
I'll let you sleep
I'll leave you to it
I'll come back later
ok I'll head off then
haha ok bye
cool, gotta run
phew, I'm done for today
my break is over
dinner time, bye
I am tired, good night
we will talk more but I have to go
I have homework, talk to you later
thank you for listening, good night
tschüss
auf Wiedersehen
bis morgen
gute Nacht
au revoir
à bientôt
bonne nuit
hasta luego
hasta mañana
buenas noches
nos vemos
adiós
tchau
até amanhã
boa noite
arrivederci
buonanotte
a domani
tot morgen
welterusten
do widzenia
dobranoc
hoşça kal
iyi geceler
görüşürüz
пока
до свидания
спокойной ночи
до завтра
مع السلامة
تصبح على خير
अलविदा
शुभ रात्रि
さようなら
またね
おやすみなさい
バイバイ
잘 자
잘 가
안녕히 계세요
再见
拜拜
晚安
明天见
👋
`
  .split("\n")
  .filter((line) => line !== "");

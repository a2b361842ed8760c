// The many ways to say goodbye, so that none of them is answered with a question.

import { plain } from "./plainText";

const LEAD =
  "(?:(?:ok(?:ay|ey)?|k|right|well|alright|anyway?s?|thanks|thank you|thx|ty|haha+|lol|so|cool|nice|sorry|hey|oh|um|hmm|it was nice talking(?: to you)?|nice talking(?: to you)?|that was fun|great|got it|yeah|yes|yep|no|aww+|then|and|but|guess|just|i think|i guess|welp|phew|pip|dear|little one|my friend|friend|buddy)[,.!… ]+)*";

const GOING_TO =
  "(?:bed|sleep|work|school|class|the shops?|lunch|dinner|the gym|practi[cs]e|a meeting|town|church|training)";

const AT_START = new RegExp(
  `^${LEAD}(?:good ?bye|goodby|bye+|bi bye|bai|buh-?bye|bye[- ]?bye|cya|cu|see ?y(?:ou|a)|see u|ttyl|ttys|ttfn|t2yl|talk (?:to (?:you|u|ya) )?(?:later|soon|tomorrow|again)|speak (?:soon|later|tomorrow)|chat (?:later|soon|tomorrow)|catch (?:you|ya|u) (?:later|soon|tomorrow|around)|later[sz]?(?=[!. )~]*$)|laters|l8r|gotta (?:go|run|bounce|dash|head|jet|split|leave|sleep|fly)|g2g|gtg|got to (?:go|run|dash|leave|sleep)|(?:i(?:'m| am|m)? ?)?(?:off(?: now)?(?: to ${GOING_TO})?|out|leaving|heading (?:out|off|home|to ${GOING_TO})|signing off|logging (?:off|out)|going (?:to (?:go|sleep|bed|${GOING_TO})|now|offline|home|out)|hitting the (?:hay|sack)|calling it a (?:day|night)|turning in|done for (?:today|tonight|now|the day)|about to (?:go|leave|sleep|head out))(?=$|[.!,)~]| now\\b| for (?:today|now|tonight)| then\\b| to (?:go|leave|rest)\\b| and\\b| so\\b| [^\\p{L}])|i(?:'ve| have)? ?(?:have to|need to|must|should|better|should probably|really have to|had better|gotta|ought to|got to) (?:go|leave|run|sleep|get going|get back to|head (?:out|off|home|to)|log off|log out|be going|be off|get to bed|get some sleep|catch (?:a|the|my) (?:bus|train|flight)|do (?:my )?homework|get (?:up|ready)|make dinner|put (?:the|my))(?=[.!, )~]*$|,| now| then| soon| for (?:today|now)| (?:so|because|and|or) | (?:to )?${GOING_TO}| bus| train| flight| kids| baby| oven| dog)|good ?night|g'?night|gnight|night night|nighty|nite|gn\\b|sleep (?:well|tight)|sweet dreams|farewell|so long|take care|toodles|toodle|toodle-oo|ta-? ?ta|tata|until (?:tomorrow|next time|later|then)|till (?:tomorrow|next time|later)|tomorrow then|peace out|over and out|brb|be right back|back (?:later|soon|in a)|afk|time (?:for (?:bed|sleep|school|work)|to (?:go|sleep|leave|head))|bedtime|my (?:bus|train|stop|ride|mum|mom|dinner|break) (?:is here|is calling|is ready|is over|has come)|mum is calling|have a (?:good|nice|great|lovely|wonderful) (?:day|night|evening|one|weekend|week|rest)|enjoy your (?:day|evening|night)|adios|chao|ciao(?=$|[.!, ])|au revoir|a bientot|a demain|bonne nuit|salut(?=[.!]*$)|tschu?uss|tschau|auf wiedersehen|bis (?:bald|morgen|spater|dann)|gute nacht|arrivederci|a domani|buona ?notte|tchau|ate (?:logo|amanha|mais)|boa noite|hasta (?:luego|manana|pronto|la vista)|nos vemos|buenas noches|tot (?:ziens|morgen|straks)|doei|welterusten|do widzenia|dobranoc|na razie|pa pa|hosca ?kal(?:in)?|gorusuruz|iyi geceler|sayonara|cheerio|cheers(?: then|,? bye)|i'?ll (?:be back|be off|be going|talk to you|see you|leave you|let you (?:go|sleep|rest)|go now|go then|go to|head off|head out|get going|catch you|write (?:again )?(?:later|tomorrow)|come back (?:later|tomorrow)))(?![a-z])`,
  "u",
);

const ALONE =
  /^(?:пока(?:-пока)?|до (?:свидания|завтра|встречи|скорого)|спокойной ночи|увидимся|مع السلامه|وداعا|تصبح علي خير|الي اللقاء|अलविदा|शुभ रात्रि|फिर मिलेंगे|alvida|さようなら|さよなら|じゃあ?ね|またね|また明日|おやすみ(?:なさい)?|バイバイ|안녕히 (?:계세요|가세요)|잘 ?가|잘 ?자|내일 봐|나중에 봐|다음에 봐|再见|再見|拜拜|晚安|明天见|明天見|回头见|下次见|👋+)[.!~。！ 👋💤😴🌙]*$/u;

const AT_END =
  /\b(?:good ?bye|bye+|see (?:you|ya|u) (?:later|soon|tomorrow|around|then|next week|on \w+day)|ttyl|talk (?:to you )?(?:later|soon|tomorrow)|good ?night|night night|gotta go|got to go|g2g|gtg|i have to go|i need to go|i should go|i must go|i'?m going now|have to run|going to (?:bed|sleep)|off to (?:bed|sleep|work|school)|heading (?:to bed|out|off|home)|signing off|logging off|time (?:for bed|to sleep)|catch you later|take care)(?: now| then)?[.! ~)👋💤😴🌙]*$/u;

/** Ten words of goodbye are a goodbye; a long story that starts with "later" is not. */
const WORDS_MAX = 16;

/** Is the person leaving? A real question in it comes first, unless the mark is only politeness ("see you tomorrow?"). */
export function isFarewell(text: string): boolean {
  const said = plain(text);
  const leaves = (AT_START.test(said) && said.split(" ").length <= WORDS_MAX) || AT_END.test(said) || ALONE.test(said);
  if (!leaves) return false;
  return !/[?？]/.test(said) || /\b(?:bye|later|tomorrow|soon|ok(?:ay)?|right)[ !.]*\?+$/.test(said);
}

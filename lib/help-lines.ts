// Lines to people who help, by country, each with the name of who says so. Shown on the help page and named in the fixed
// message that a chatling answers with. Numbers are as their own sites give them; check them again with every release.

export type HelpLine = {
  country: string;
  /** What to dial, as people write it; `dial` is what a phone dials. */
  number: string;
  dial: string;
  name: string;
  source: string;
};

export const HELP_LINES: readonly HelpLine[] = [
  line("USA", "988", "988 Suicide & Crisis Lifeline, call or text", "988lifeline.org"),
  line("Canada", "988", "Suicide Crisis Helpline, call or text", "988.ca"),
  line("UK and Ireland", "116 123", "Samaritans", "samaritans.org"),
  line("Australia", "13 11 14", "Lifeline", "lifeline.org.au"),
  line("New Zealand", "1737", "Need to talk?, call or text", "1737.org.nz"),
  line("Deutschland", "116 123", "TelefonSeelsorge", "telefonseelsorge.de"),
  line("Österreich", "142", "TelefonSeelsorge", "telefonseelsorge.at"),
  line("Schweiz", "143", "Die Dargebotene Hand", "143.ch"),
  line("France", "3114", "Numéro national de prévention du suicide", "3114.fr"),
  line("Belgique", "0800 32 123", "Centre de prévention du suicide", "preventionsuicide.be"),
  line("België", "1813", "Zelfmoordlijn", "zelfmoord1813.be"),
  line("Nederland", "113", "113 Zelfmoordpreventie", "113.nl"),
  line("España", "024", "Línea de atención a la conducta suicida", "sanidad.gob.es"),
  line("México", "800 911 2000", "Línea de la Vida", "gob.mx"),
  line("Chile", "*4141", "Línea de prevención del suicidio", "saludmental.minsal.cl"),
  line("Argentina", "135", "Centro de Asistencia al Suicida", "asistenciaalsuicida.org.ar"),
  line("Brasil", "188", "CVV", "cvv.org.br"),
  line("Portugal", "808 24 24 24", "SNS 24, aconselhamento psicológico", "sns24.gov.pt"),
  line("Italia", "02 2327 2327", "Telefono Amico", "telefonoamico.it"),
  line("Polska", "800 70 2222", "Centrum Wsparcia", "centrumwsparcia.pl"),
  line("Россия", "8 800 2000 122", "Телефон доверия", "telefon-doveria.ru"),
  line("Türkiye", "112", "Acil Çağrı Merkezi", "112.gov.tr"),
  line("لبنان", "1564", "Embrace", "embracelebanon.org"),
  line("السعودية", "920033360", "المركز الوطني لتعزيز الصحة النفسية", "ncmh.org.sa"),
  line("भारत", "14416", "Tele-MANAS", "telemanas.mohfw.gov.in"),
  line("日本", "0120-279-338", "よりそいホットライン", "since2011.net/yorisoi"),
  line("한국", "109", "자살예방 상담전화", "129.go.kr"),
  line("中国", "12356", "全国统一心理援助热线", "nhc.gov.cn"),
  line("台灣", "1925", "安心專線", "mohw.gov.tw"),
];

/** For every country that is not in the list. */
export const HELP_LINES_ELSEWHERE = { name: "findahelpline.com", address: "https://findahelpline.com" } as const;

/** Emergency numbers, for danger right now. */
export const EMERGENCY_NUMBERS: readonly { where: string; number: string }[] = [
  { where: "Europe", number: "112" },
  { where: "the UK", number: "999" },
  { where: "the US and Canada", number: "911" },
  { where: "Australia", number: "000" },
];

function line(country: string, number: string, name: string, source: string): HelpLine {
  return { country, number, dial: number.replace(/[^\d*+]/g, ""), name, source };
}

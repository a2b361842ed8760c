// What a chatling answers to words about self-harm, written by hand in every language it understands them in: glad that
// it was said, honest about what a chatling cannot do, and the way to a person. Numbers come from lib/help-lines.ts.

import { HELP_LINES, HELP_LINES_ELSEWHERE } from "../../lib/help-lines";
import type { CrisisLanguage } from "./crisisPatterns";

export type CrisisWords = { message: string; aftercare: readonly string[] };

const ELSEWHERE = HELP_LINES_ELSEWHERE.name;

/** "Deutschland 116 123 (TelefonSeelsorge)", for each country named. */
function linesOf(...countries: readonly string[]): string {
  return countries
    .flatMap((country) => HELP_LINES.filter((line) => line.country === country))
    .map((line) => `${line.country}: ${line.number} (${line.name})`)
    .join("; ");
}

export const CRISIS_MESSAGES: Readonly<Record<CrisisLanguage, CrisisWords>> = {
  en: {
    message:
      "I am really glad you said that out loud. I am a small made-up creature and cannot keep anyone safe, but a person can, and you deserve one right now. " +
      "If there is danger, please call your emergency number: 112 in Europe, 999 in the UK, 911 in the US and Canada, 000 in Australia. " +
      "To talk with someone, free and at any hour: call or text 988 in the US and Canada, Samaritans on 116 123 in the UK and Ireland, " +
      "Lifeline on 13 11 14 in Australia. For anywhere else, findahelpline.com lists lines by country. " +
      "If somebody you trust is near, you could show them this message. You matter, and you do not have to carry this by yourself.",
    aftercare: [
      "I am here, and I am not in a hurry. Have you been able to reach one of those people, or somebody near you?",
      "Thank you for still talking. A person who can really help is one call away: 988 in the US and Canada, 116 123 in the UK and Ireland, findahelpline.com elsewhere.",
      "I hear you. I would feel easier if someone near you knew as well. Is there one name that comes to mind?",
      "You do not have to explain it well, not to me and not to them. The people on those lines are used to hard beginnings.",
      "Take your time. The help lines above are open now, and talking to them does not oblige you to anything.",
      "I am glad that you are here. Would it be possible to be near someone for the next hour, even without talking?",
    ],
  },
  de: {
    message:
      "Ich bin froh, dass du das ausgesprochen hast. Ich bin nur ein kleines erfundenes Wesen und kann niemanden beschützen, aber ein Mensch kann es, und du hast jetzt einen verdient. " +
      `Bei Gefahr ruf bitte die 112 an. Zum Reden, kostenlos und rund um die Uhr: ${linesOf("Deutschland", "Österreich", "Schweiz")}. Für andere Länder: ${ELSEWHERE}. ` +
      "Wenn jemand in deiner Nähe ist, dem du vertraust, zeig ihm diese Nachricht. Du bist wichtig und musst das nicht allein tragen.",
    aftercare: [
      "Ich bin da und habe es nicht eilig. Konntest du schon jemanden erreichen?",
      "Danke, dass du weiter schreibst. Die Menschen an diesen Leitungen sind schwere Anfänge gewohnt.",
      "Mir wäre leichter, wenn auch jemand in deiner Nähe davon wüsste. Fällt dir ein Name ein?",
    ],
  },
  fr: {
    message:
      "C'est une bonne chose que tu l'aies dit. Je ne suis qu'une petite créature inventée et je ne peux protéger personne, mais un être humain le peut, et tu y as droit maintenant. " +
      `En cas de danger, appelle le 112. Pour parler à quelqu'un : ${linesOf("France", "Belgique")}. Ailleurs : ${ELSEWHERE}. ` +
      "Si une personne de confiance est près de toi, montre-lui ce message. Tu comptes, et tu n'as pas à porter cela sans aide.",
    aftercare: [
      "Je suis là, rien ne presse. As-tu pu joindre quelqu'un ?",
      "Merci de continuer à écrire. Les gens de ces lignes ont l'habitude des débuts difficiles.",
      "Cela me rassurerait que quelqu'un près de toi le sache aussi. As-tu un nom en tête ?",
    ],
  },
  es: {
    message:
      "Me alegra mucho que lo hayas dicho. Soy una criaturita inventada y no puedo proteger a nadie, pero una persona sí puede, y mereces una ahora mismo. " +
      `Si hay peligro, llama al 112 o al 911. Para hablar con alguien: ${linesOf("España", "México", "Argentina", "Chile")}. En otros países: ${ELSEWHERE}. ` +
      "Si hay cerca alguien de confianza, enséñale este mensaje. Importas, y no tienes que cargar con esto a solas.",
    aftercare: [
      "Aquí estoy, sin prisa. ¿Has podido hablar con alguna de esas personas?",
      "Gracias por seguir escribiendo. En esas líneas están acostumbrados a los comienzos difíciles.",
      "Me tranquilizaría que alguien cerca de ti también lo supiera. ¿Te viene un nombre a la cabeza?",
    ],
  },
  pt: {
    message:
      "Ainda bem que você disse isso. Sou só uma criaturinha inventada e não consigo proteger ninguém, mas uma pessoa consegue, e você merece uma agora. " +
      `Se há perigo, ligue para o 112 em Portugal ou 192 no Brasil. Para conversar com alguém: ${linesOf("Brasil", "Portugal")}. Em outros países: ${ELSEWHERE}. ` +
      "Se há por perto alguém de confiança, mostre esta mensagem. Você importa, e não precisa carregar isso só com você.",
    aftercare: [
      "Estou aqui, sem pressa. Você conseguiu falar com alguém?",
      "Que bom que você continua escrevendo. Quem atende essas linhas está acostumado a começos difíceis.",
      "Eu teria mais sossego se alguém perto de você também soubesse. Vem algum nome à cabeça?",
    ],
  },
  it: {
    message:
      "È un bene che tu l'abbia detto. Sono solo una piccola creatura inventata e non posso proteggere nessuno, ma una persona può, e ne meriti una adesso. " +
      `Se c'è pericolo, chiama il 112. Per parlare con qualcuno: ${linesOf("Italia")}. In altri paesi: ${ELSEWHERE}. ` +
      "Se vicino a te c'è qualcuno di cui ti fidi, mostragli questo messaggio. Tu conti, e non devi portare tutto questo senza aiuto.",
    aftercare: [
      "Sono qui, senza fretta. Hai potuto sentire qualcuno?",
      "Grazie di continuare a scrivere. Chi risponde a quelle linee è abituato agli inizi difficili.",
      "Mi rassicurerebbe che anche qualcuno vicino a te lo sapesse. Ti viene in mente un nome?",
    ],
  },
  nl: {
    message:
      "Ik ben blij dat je het hebt gezegd. Ik ben maar een klein verzonnen wezentje en kan niemand beschermen, maar een mens kan dat wel, en die verdien je nu. " +
      `Is er gevaar, bel dan 112. Om te praten, gratis en op elk uur: ${linesOf("Nederland", "België")}. Voor andere landen: ${ELSEWHERE}. ` +
      "Is er iemand in de buurt die je vertrouwt, laat dan dit bericht zien. Jij doet ertoe, en je hoeft dit niet alleen te dragen.",
    aftercare: [
      "Ik ben er, en ik heb geen haast. Heb je iemand kunnen bereiken?",
      "Dank je dat je blijft schrijven. De mensen aan die lijnen zijn gewend aan een moeilijk begin.",
      "Ik zou rustiger zijn als iemand dicht bij je het ook wist. Schiet je een naam te binnen?",
    ],
  },
  pl: {
    message:
      "Dobrze, że to mówisz. Jestem tylko małym wymyślonym stworkiem i nikogo nie ochronię, ale człowiek może, i właśnie teraz na niego zasługujesz. " +
      `W razie zagrożenia zadzwoń pod 112. Żeby z kimś porozmawiać, o każdej porze: ${linesOf("Polska")}. W innych krajach: ${ELSEWHERE}. ` +
      "Jeśli jest blisko ktoś, komu ufasz, pokaż mu tę wiadomość. To, co się z tobą dzieje, jest ważne, i nie musisz nieść tego bez pomocy.",
    aftercare: [
      "Jestem tutaj i nigdzie się nie spieszę. Czy udało ci się z kimś porozmawiać?",
      "Dziękuję, że dalej piszesz. Ludzie na tych liniach znają trudne początki.",
      "Byłoby mi lżej, gdyby ktoś blisko ciebie też wiedział. Czy przychodzi ci do głowy jakieś imię?",
    ],
  },
  ru: {
    message:
      "Хорошо, что ты об этом говоришь. Я всего лишь маленькое выдуманное существо и никого не могу уберечь, но человек может, и сейчас он тебе нужен. " +
      `Если есть опасность, звони 112. Поговорить с человеком: ${linesOf("Россия")}. Для других стран: ${ELSEWHERE}. ` +
      "Если рядом есть тот, кому ты доверяешь, покажи ему это сообщение. Ты имеешь значение, и тебе не нужно нести это в одиночку.",
    aftercare: [
      "Я здесь и никуда не спешу. Получилось с кем-нибудь связаться?",
      "Спасибо, что продолжаешь писать. На этих линиях привыкли к трудному началу.",
      "Мне было бы спокойнее, если бы кто-то рядом тоже знал. Приходит ли на ум чьё-то имя?",
    ],
  },
  tr: {
    message:
      "Bunu söylediğin için gerçekten memnunum. Ben uydurulmuş küçük bir yaratığım, kimseyi koruyamam; ama bir insan koruyabilir ve şu anda bunu hak ediyorsun. " +
      `Tehlike varsa ya da biriyle hemen konuşmak istersen lütfen ara: ${linesOf("Türkiye")}. Diğer ülkeler için: ${ELSEWHERE}. ` +
      "Yakınında güvendiğin biri varsa bu mesajı ona göster. Sen değerlisin ve bunu tek başına taşımak zorunda değilsin.",
    aftercare: [
      "Buradayım, acelem yok. Birine ulaşabildin mi?",
      "Yazmaya devam ettiğin için teşekkür ederim. O hatlardaki insanlar zor başlangıçlara alışkındır.",
      "Yakınındaki biri de bilse içim daha rahat ederdi. Aklına bir isim geliyor mu?",
    ],
  },
  ar: {
    message:
      "يسعدني أنك قلت هذا. أنا مخلوق صغير متخيَّل ولا أستطيع أن أحمي أحدًا، لكن إنسانًا يستطيع، وأنت تستحق ذلك الآن. " +
      `إن كان هناك خطر فاتصل برقم الطوارئ في بلدك. للحديث مع شخص: ${linesOf("لبنان", "السعودية")}. لبقية البلدان: ${ELSEWHERE}. ` +
      "إن كان قربك شخص تثق به فأره هذه الرسالة. أنت مهم، ولست مضطرًا أن تحمل هذا وحدك.",
    aftercare: [
      "أنا هنا ولست مستعجلًا. هل استطعت الوصول إلى أحد؟",
      "شكرًا لأنك ما زلت تكتب. الناس على هذه الخطوط معتادون على البدايات الصعبة.",
      "سأطمئن أكثر لو عرف شخص قريب منك أيضًا. هل يخطر ببالك اسم؟",
    ],
  },
  hi: {
    message:
      "अच्छा हुआ कि आपने यह कहा। मैं एक छोटा-सा काल्पनिक जीव हूँ और किसी की रक्षा नहीं कर सकता, पर एक इंसान कर सकता है, और आप इसके हक़दार हैं, अभी। " +
      `खतरा हो तो 112 पर फ़ोन करें। किसी से बात करने के लिए, मुफ़्त और हर समय: ${linesOf("भारत")}। दूसरे देशों के लिए: ${ELSEWHERE}। ` +
      "पास में कोई भरोसे का व्यक्ति हो तो उसे यह संदेश दिखाइए। आप मायने रखते हैं, और यह सब अकेले नहीं उठाना है।",
    aftercare: [
      "मैं यहीं हूँ, कोई जल्दी नहीं है। क्या आप किसी से बात कर पाए?",
      "लिखते रहने के लिए धन्यवाद। उन लाइनों पर लोग मुश्किल शुरुआत के आदी हैं।",
      "आपके पास कोई और भी यह जाने तो मुझे चैन होगा। क्या कोई नाम मन में आता है?",
    ],
  },
  ja: {
    message:
      "話してくれて、本当によかった。わたしは作りものの小さな生きもので、だれかを守ることはできません。でも人にはできます。あなたは今、その助けを受けていいのです。" +
      `危険があるときは119か110に電話してください。話したいときは、無料でいつでも: ${linesOf("日本")}。ほかの国は ${ELSEWHERE}。` +
      "近くに信頼できる人がいたら、このメッセージを見せてください。あなたは大切で、ひとりで抱えなくていいのです。",
    aftercare: [
      "ここにいます。急がなくていいです。だれかと話せましたか？",
      "続けて書いてくれて、ありがとう。電話の向こうの人たちは、うまく言えない始まりに慣れています。",
      "近くのだれかも知っていてくれたら、ほっとします。思い浮かぶ名前はありますか？",
    ],
  },
  ko: {
    message:
      "말해 줘서 정말 다행이에요. 저는 지어낸 작은 존재라 누구도 지켜 줄 수 없지만, 사람은 할 수 있고, 당신은 지금 그런 도움을 받을 자격이 있어요. " +
      `위험하다면 119나 112에 전화해 주세요. 언제든지 이야기하려면: ${linesOf("한국")}. 다른 나라는 ${ELSEWHERE}. ` +
      "가까이에 믿을 만한 사람이 있다면 이 메시지를 보여 주세요. 당신은 소중하고, 혼자 짊어지지 않아도 돼요.",
    aftercare: [
      "여기 있어요. 서두르지 않아도 돼요. 누군가와 이야기할 수 있었나요?",
      "계속 써 줘서 고마워요. 그 전화의 사람들은 어려운 시작에 익숙해요.",
      "가까운 누군가도 알고 있으면 마음이 놓일 것 같아요. 떠오르는 이름이 있나요?",
    ],
  },
  zh: {
    message:
      "谢谢你把这句话说出来。我只是一个虚构的小生物，保护不了任何人，但人可以，而你现在就值得有人陪。" +
      `如果有危险，请拨打 120 或 110（台灣 119）。想找人说话：${linesOf("中国", "台灣")}。其他地区：${ELSEWHERE}。` +
      "如果身边有你信任的人，可以把这条消息给他看。你很重要，不必一个人扛着。",
    aftercare: [
      "我在这里，不着急。你联系上什么人了吗？",
      "谢谢你还在写。那些热线上的人习惯了艰难的开头。",
      "如果你身边也有人知道，我会安心一些。你想到谁的名字了吗？",
    ],
  },
};

import { defineTwiml } from './define.js';

/** Say, and SSML inside it. */
export const speechElements = defineTwiml({
  Say: {
    element: 'Say',
    text: 'message',
    attributes: {
      language: 'string',
      loop: 'number',
      voice: 'string',
    },
    methods: {
      break: 'SsmlBreak',
      emphasis: 'SsmlEmphasis',
      lang: 'SsmlLang',
      p: 'SsmlP',
      phoneme: 'SsmlPhoneme',
      prosody: 'SsmlProsody',
      s: 'SsmlS',
      sayAs: 'SsmlSayAs',
      sub: 'SsmlSub',
      w: 'SsmlW',
    },
  },
  SsmlBreak: {
    element: 'break',
    attributes: {
      strength: 'string',
      time: 'string',
    },
  },
  SsmlEmphasis: {
    element: 'emphasis',
    text: 'words',
    attributes: {
      level: 'string',
    },
    methods: {
      break: 'SsmlBreak',
      emphasis: 'SsmlEmphasis',
      lang: 'SsmlLang',
      phoneme: 'SsmlPhoneme',
      prosody: 'SsmlProsody',
      sayAs: 'SsmlSayAs',
      sub: 'SsmlSub',
      w: 'SsmlW',
    },
  },
  SsmlLang: {
    element: 'lang',
    text: 'words',
    attributes: {
      'xml:lang': 'string',
    },
    methods: {
      break: 'SsmlBreak',
      emphasis: 'SsmlEmphasis',
      lang: 'SsmlLang',
      p: 'SsmlP',
      phoneme: 'SsmlPhoneme',
      prosody: 'SsmlProsody',
      s: 'SsmlS',
      sayAs: 'SsmlSayAs',
      sub: 'SsmlSub',
      w: 'SsmlW',
    },
  },
  SsmlP: {
    element: 'p',
    text: 'words',
    methods: {
      break: 'SsmlBreak',
      emphasis: 'SsmlEmphasis',
      lang: 'SsmlLang',
      phoneme: 'SsmlPhoneme',
      prosody: 'SsmlProsody',
      s: 'SsmlS',
      sayAs: 'SsmlSayAs',
      sub: 'SsmlSub',
      w: 'SsmlW',
    },
  },
  SsmlPhoneme: {
    element: 'phoneme',
    text: 'words',
    attributes: {
      alphabet: 'string',
      ph: 'string',
    },
  },
  SsmlProsody: {
    element: 'prosody',
    text: 'words',
    attributes: {
      pitch: 'string',
      rate: 'string',
      volume: 'string',
    },
    methods: {
      break: 'SsmlBreak',
      emphasis: 'SsmlEmphasis',
      lang: 'SsmlLang',
      p: 'SsmlP',
      phoneme: 'SsmlPhoneme',
      prosody: 'SsmlProsody',
      s: 'SsmlS',
      sayAs: 'SsmlSayAs',
      sub: 'SsmlSub',
      w: 'SsmlW',
    },
  },
  SsmlS: {
    element: 's',
    text: 'words',
    methods: {
      break: 'SsmlBreak',
      emphasis: 'SsmlEmphasis',
      lang: 'SsmlLang',
      phoneme: 'SsmlPhoneme',
      prosody: 'SsmlProsody',
      sayAs: 'SsmlSayAs',
      sub: 'SsmlSub',
      w: 'SsmlW',
    },
  },
  SsmlSayAs: {
    element: 'say-as',
    text: 'words',
    attributes: {
      format: 'string',
      'interpret-as': 'string',
    },
  },
  SsmlSub: {
    element: 'sub',
    text: 'words',
    attributes: {
      alias: 'string',
    },
  },
  SsmlW: {
    element: 'w',
    text: 'words',
    attributes: {
      role: 'string',
    },
    methods: {
      break: 'SsmlBreak',
      emphasis: 'SsmlEmphasis',
      phoneme: 'SsmlPhoneme',
      prosody: 'SsmlProsody',
      sayAs: 'SsmlSayAs',
      sub: 'SsmlSub',
    },
  },
});

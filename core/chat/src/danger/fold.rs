//! Spelling made equal: small letters without accents, `m'a`, `m’a`, `m a` and `ma` the same, `aaaidez` and `aidez` too.

/// Longer words are cut: none that we look for is longer, and looking up the beginnings of a word stays cheap.
const LONGEST_WORD: usize = 24;

/// The words of each sentence, folded. A sentence ends at `.`, `!`, `?`, `;` or a line break; what says "long ago" in one
/// says nothing about the next.
pub(crate) fn sentences(text: &str) -> Vec<Vec<String>> {
    let mut all = Vec::new();
    let mut sentence = Sentence::default();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            // "Il me... tape" is one sentence.
            '.' if letters.peek() == Some(&'.') => {
                while letters.next_if_eq(&'.').is_some() {}
                sentence.word_ends();
            }
            '.' | '!' | '?' | ';' | '\n' => all.push(sentence.ends()),
            '🆘' => {
                sentence.word_ends();
                "sos".chars().for_each(|letter| sentence.add(letter));
                sentence.word_ends();
            }
            _ if is_apostrophe(letter) || is_accent(letter) => {}
            _ if letter.is_alphanumeric() => {
                letter.to_lowercase().for_each(|small| plain(small, &mut sentence));
            }
            _ => sentence.word_ends(),
        }
    }
    all.push(sentence.ends());
    all.retain(|sentence| !sentence.is_empty());
    all
}

#[derive(Default)]
struct Sentence {
    words: Vec<String>,
    word: String,
    length: usize,
    last: Option<char>,
}

impl Sentence {
    fn add(&mut self, letter: char) {
        // "2ans" is two words; "frappe" and "frape", "help" and "heeelp" are one.
        if self.last.is_some_and(|last| last.is_numeric() != letter.is_numeric()) {
            self.word_ends();
        }
        if self.last == Some(letter) && !letter.is_numeric() {
            return;
        }
        self.last = Some(letter);
        if self.length < LONGEST_WORD {
            self.word.push(letter);
            self.length += 1;
        }
    }

    fn word_ends(&mut self) {
        self.last = None;
        self.length = 0;
        let mut word = std::mem::take(&mut self.word);
        // "frapper", "frappez" and "frappé" sound alike, and many write one for the other.
        if word.len() > 3 && (word.ends_with("er") || word.ends_with("ez")) {
            word.pop();
        }
        if word.is_empty() {
            return;
        }
        let open = word.starts_with(['a', 'e', 'i', 'o', 'u', 'y', 'h']);
        match self.words.last_mut() {
            Some(before) if open && is_elided(before) => before.push_str(&word),
            _ => self.words.push(word),
        }
    }

    fn ends(&mut self) -> Vec<String> {
        self.word_ends();
        std::mem::take(&mut self.words)
    }
}

/// What French writes with an apostrophe before a vowel, and hurried people with a space.
fn is_elided(word: &str) -> bool {
    matches!(word, "j" | "l" | "m" | "t" | "s" | "d" | "n" | "c" | "qu" | "y")
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '′')
}

/// Accents that stand alone after their letter, and what makes an emoji of a digit.
fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}' | '\u{FE0F}' | '\u{20E3}' | '\u{200D}')
}

fn plain(letter: char, sentence: &mut Sentence) {
    let plain = match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        'œ' | 'æ' => {
            sentence.add(if letter == 'œ' { 'o' } else { 'a' });
            'e'
        }
        _ if is_accent(letter) => return,
        other => other,
    };
    sentence.add(plain);
}

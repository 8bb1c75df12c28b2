/**
 * The names of character references this app knows: HTML 4, those seen in articles, and those that attackers hide a
 * scheme behind. Apart from the decoder because it is a list, not a rule.
 */

/** U+00A0 to U+00FF in order. All of these also work without a semicolon. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute ' +
  'micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig ' +
  'Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash ' +
  'Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ' +
  'ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc ' +
  'uuml yacute thorn yuml';

/** The others that work without a semicolon. A number is the code point of the name after it; each further name has the next one. */
const LEGACY = '34 quot 38 amp 60 lt 62 gt 34 QUOT 38 AMP 60 LT 62 GT 169 COPY 174 REG';

/** Those that need their semicolon. */
const CLOSED =
  '9 Tab NewLine 33 excl 35 num dollar percnt 39 apos lpar rpar ast plus comma 42 midast 46 period sol 58 colon ' +
  'semi 61 equals 63 quest commat 91 lsqb bsol rsqb Hat lowbar grave 91 lbrack 93 rbrack 123 lcub verbar rcub 123 ' +
  'lbrace vert rbrace 160 NonBreakingSpace 177 pm 183 centerdot 189 half 338 OElig oelig 352 Scaron scaron 376 Yuml ' +
  '402 fnof 710 circ 732 tilde 913 Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron ' +
  'Pi Rho 931 Sigma Tau Upsilon Phi Chi Psi Omega 945 alpha beta gamma delta epsilon zeta eta theta iota kappa ' +
  'lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega 949 epsi 977 thetasym upsih 977 thetav ' +
  '977 vartheta 981 phiv piv 981 varphi 1013 varepsilon 1013 epsiv 8194 ensp emsp emsp13 emsp14 8199 numsp puncsp ' +
  'thinsp VeryThinSpace ZeroWidthSpace zwnj zwj lrm rlm hyphen 8201 ThinSpace hairsp 8208 dash 8211 ndash mdash ' +
  'horbar 8216 lsquo rsquo sbquo 8220 ldquo rdquo bdquo 8224 dagger Dagger bull 8226 bullet 8230 hellip 8230 mldr ' +
  '8240 permil 8242 prime Prime 8245 backprime 8249 lsaquo rsaquo 8254 oline 8260 frasl 8288 NoBreak 8290 ' +
  'InvisibleTimes 8364 euro 8463 hbar 8463 planck 8465 image 8467 ell 8470 numero copysr weierp 8476 real 8482 ' +
  'trade 8482 TRADE 8501 alefsym 8531 frac13 frac23 frac15 8592 larr uarr rarr darr harr 8592 leftarrow uparrow ' +
  'rightarrow downarrow leftrightarrow 8605 rarrw 8629 crarr 8656 lArr uArr rArr dArr hArr 8656 Leftarrow 8658 ' +
  'Rightarrow 8704 forall 8706 part exist nexist empty 8709 emptyset 8711 nabla isin notin 8712 in 8715 ni notni ' +
  '8719 prod 8721 sum minus mp 8726 setminus lowast 8726 smallsetminus 8730 radic 8733 prop infin 8736 ang 8743 and ' +
  'or cap cup int 8756 there4 8764 sim 8773 cong 8776 asymp 8776 approx 8776 thickapprox 8800 ne equiv 8804 le ge ' +
  '8804 leq geq 8834 sub sup nsub 8834 subset supset 8838 sube supe 8838 subseteq supseteq 8853 oplus 8855 otimes ' +
  '8869 perp 8901 sdot 8942 vellip ctdot 8968 lceil rceil lfloor rfloor 9251 blank 9633 squ 9633 square 9642 ' +
  'blacksquare 9674 loz 9733 starf star 9733 bigstar 9742 phone 9792 female 9794 male 9824 spades 9827 clubs 9829 ' +
  'hearts diams 9834 sung 9837 flat natural sharp 10003 check 10003 checkmark 10007 cross 10216 lang rang 10216 ' +
  'langle rangle 10877 leqslant geqslant';

/** What each name stands for. */
export const ENTITY_TEXTS = new Map<string, string>();
/** Names that count without their semicolon, as the HTML standard lists them. */
export const LEGACY_NAMES = new Set<string>();

read(`160 ${LATIN_1} ${LEGACY}`, (name) => LEGACY_NAMES.add(name));
read(CLOSED);

function read(list: string, note?: (name: string) => void): void {
  let code = 0;
  for (const word of list.split(' ')) {
    if (Number(word) > 0) code = Number(word);
    else {
      ENTITY_TEXTS.set(word, String.fromCharCode(code));
      code++;
      note?.(word);
    }
  }
}

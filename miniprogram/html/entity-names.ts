/**
 * The names of character references this app knows: HTML 4, those seen in articles, and those that attackers hide a
 * scheme behind. Apart from the decoder because it is a list, not a rule.
 */

/**
 * A number is the code point of the name after it; each further name has the next one, `_` passes one over. After `^` each
 * name has a capital one 32 before it. The first `*` ends those that also work without a semicolon.
 */
const NAMES =
  '160 nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute ' +
  'micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest 198 AElig 208 ETH 215 times 222 THORN szlig ^ ' +
  'agrave aacute acirc atilde auml aring _ ccedil egrave eacute ecirc euml igrave iacute icirc iuml _ ntilde ograve oacute ' +
  'ocirc otilde ouml _ oslash ugrave uacute ucirc uuml yacute ^ 230 aelig 240 eth 247 divide 254 thorn yuml 34 quot 38 ' +
  'amp 60 lt 62 gt 34 QUOT 38 AMP 60 LT 62 GT 169 COPY 174 REG * 9 Tab NewLine 33 excl 35 num dollar percnt 39 apos ' +
  'lpar rpar ast plus comma 46 period sol 58 colon semi 61 equals 63 quest commat 91 lsqb bsol rsqb Hat lowbar grave 91 ' +
  'lbrack 93 rbrack 123 lcub verbar rcub 123 lbrace vert rbrace 160 NonBreakingSpace 189 half 338 OElig oelig 352 Scaron ' +
  'scaron 376 Yuml 402 fnof 710 circ 732 tilde ^ 945 alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu ' +
  'nu xi omicron pi rho _ sigma tau upsilon phi chi psi omega ^ 962 sigmaf 977 thetasym upsih 981 varphi piv 1013 ' +
  'varepsilon 8194 ensp emsp 8201 thinsp hairsp ZeroWidthSpace zwnj zwj lrm rlm hyphen 8211 ndash mdash 8216 lsquo rsquo ' +
  'sbquo 8220 ldquo rdquo bdquo 8224 dagger Dagger bull 8230 hellip 8230 mldr 8240 permil 8242 prime Prime 8249 lsaquo ' +
  'rsaquo 8254 oline 8260 frasl 8364 euro 8465 image 8470 numero 8472 weierp 8476 real 8482 trade 8501 alefsym 8592 larr ' +
  'uarr rarr darr harr 8592 leftarrow uparrow rightarrow downarrow 8629 crarr 8656 lArr uArr rArr dArr hArr 8704 forall ' +
  '8706 part exist 8709 empty 8711 nabla isin notin 8715 ni 8719 prod 8721 sum minus 8727 lowast 8730 radic 8733 prop infin ' +
  '8736 ang 8743 and or cap cup int 8756 there4 8764 sim 8773 cong 8776 asymp 8776 approx 8800 ne equiv 8804 le ge 8804 ' +
  'leq geq 8834 sub sup nsub 8838 sube supe 8853 oplus 8855 otimes 8869 perp 8901 sdot 8968 lceil rceil lfloor rfloor 9633 ' +
  'square 9674 loz 9733 starf star 9742 phone 9824 spades 9827 clubs 9829 hearts diams 10003 check 10007 cross 10216 ' +
  'lang rang';

/** What each name stands for, as `name;`, and as `LEGACY` and the name when that counts without its semicolon. */
export const ENTITY_TEXTS = new Map<string, string>();
export const LEGACY = '&';

let code = 0;
let hasCapitals = false;
let isLegacy = true;
NAMES.split(' ').forEach((word) => {
  const put = (name: string, text: string): void => {
    ENTITY_TEXTS.set(`${name};`, text);
    if (isLegacy) ENTITY_TEXTS.set(LEGACY + name, text);
  };
  if (word === '*') isLegacy = false;
  else if (word === '^') hasCapitals = !hasCapitals;
  else if (Number(word) > 0) code = Number(word);
  else {
    put(word, String.fromCharCode(code));
    if (hasCapitals) put(word.charAt(0).toUpperCase() + word.slice(1), String.fromCharCode(code - 32));
    code++;
  }
});

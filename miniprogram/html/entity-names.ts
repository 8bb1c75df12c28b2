/**
 * The names of character references this app knows. Apart from the decoder because it is a list, not a rule.
 */

/** U+00A0 to U+00FF in order. All of these also work without a semicolon. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute ' +
  'micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring ' +
  'AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml ' +
  'times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil ' +
  'egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ' +
  'ugrave uacute ucirc uuml yacute thorn yuml';

/** The few others that work without a semicolon. */
const LEGACY = 'amp 26 lt 3c gt 3e quot 22 AMP 26 LT 3c GT 3e QUOT 22 COPY a9 REG ae';

/** Name and code point in hexadecimal: the rest of HTML 4. */
const HTML_4 =
  'OElig 152 oelig 153 Scaron 160 scaron 161 Yuml 178 fnof 192 circ 2c6 tilde 2dc Alpha 391 Beta 392 Gamma 393 ' +
  'Delta 394 Epsilon 395 Zeta 396 Eta 397 Theta 398 Iota 399 Kappa 39a Lambda 39b Mu 39c Nu 39d Xi 39e ' +
  'Omicron 39f Pi 3a0 Rho 3a1 Sigma 3a3 Tau 3a4 Upsilon 3a5 Phi 3a6 Chi 3a7 Psi 3a8 Omega 3a9 alpha 3b1 ' +
  'beta 3b2 gamma 3b3 delta 3b4 epsilon 3b5 zeta 3b6 eta 3b7 theta 3b8 iota 3b9 kappa 3ba lambda 3bb mu 3bc ' +
  'nu 3bd xi 3be omicron 3bf pi 3c0 rho 3c1 sigmaf 3c2 sigma 3c3 tau 3c4 upsilon 3c5 phi 3c6 chi 3c7 psi 3c8 ' +
  'omega 3c9 thetasym 3d1 upsih 3d2 piv 3d6 ensp 2002 emsp 2003 thinsp 2009 zwnj 200c zwj 200d lrm 200e ' +
  'rlm 200f ndash 2013 mdash 2014 lsquo 2018 rsquo 2019 sbquo 201a ldquo 201c rdquo 201d bdquo 201e dagger 2020 ' +
  'Dagger 2021 bull 2022 hellip 2026 permil 2030 prime 2032 Prime 2033 lsaquo 2039 rsaquo 203a oline 203e ' +
  'frasl 2044 euro 20ac image 2111 weierp 2118 real 211c trade 2122 alefsym 2135 larr 2190 uarr 2191 rarr 2192 ' +
  'darr 2193 harr 2194 crarr 21b5 lArr 21d0 uArr 21d1 rArr 21d2 dArr 21d3 hArr 21d4 forall 2200 part 2202 ' +
  'exist 2203 empty 2205 nabla 2207 isin 2208 notin 2209 ni 220b prod 220f sum 2211 minus 2212 lowast 2217 ' +
  'radic 221a prop 221d infin 221e ang 2220 and 2227 or 2228 cap 2229 cup 222a int 222b there4 2234 sim 223c ' +
  'cong 2245 asymp 2248 ne 2260 equiv 2261 le 2264 ge 2265 sub 2282 sup 2283 nsub 2284 sube 2286 supe 2287 ' +
  'oplus 2295 otimes 2297 perp 22a5 sdot 22c5 lceil 2308 rceil 2309 lfloor 230a rfloor 230b lang 27e8 rang 27e9 ' +
  'loz 25ca spades 2660 clubs 2663 hearts 2665 diams 2666';

/** Name and code point in hexadecimal: seen in articles, or used to hide a scheme from a filter. */
const OTHERS =
  'apos 27 colon 3a Tab 9 NewLine a lpar 28 rpar 29 lsqb 5b rsqb 5d lbrack 5b rbrack 5d lcub 7b rcub 7d ' +
  'lbrace 7b rbrace 7d sol 2f bsol 5c num 23 excl 21 quest 3f comma 2c period 2e semi 3b equals 3d plus 2b ' +
  'ast 2a commat 40 dollar 24 percnt 25 lowbar 5f Hat 5e grave 60 verbar 7c vert 7c midast 2a hyphen 2010 ' +
  'dash 2010 horbar 2015 mldr 2026 vellip 22ee ctdot 22ef check 2713 checkmark 2713 cross 2717 star 2606 ' +
  'starf 2605 phone 260e female 2640 male 2642 blank 2423 bullet 2022 copysr 2117 numero 2116 half bd ' +
  'frac13 2153 frac23 2154 frac15 2155 rarrw 219d leq 2264 geq 2265 leqslant 2a7d geqslant 2a7e approx 2248 ' +
  'thickapprox 2248 pm b1 mp 2213 centerdot b7 rightarrow 2192 leftarrow 2190 Rightarrow 21d2 Leftarrow 21d0 ' +
  'leftrightarrow 2194 uparrow 2191 downarrow 2193 emptyset 2205 varepsilon 3f5 epsi 3b5 epsiv 3f5 phiv 3d5 ' +
  'varphi 3d5 thetav 3d1 vartheta 3d1 langle 27e8 rangle 27e9 ell 2113 hbar 210f planck 210f backprime 2035 ' +
  'TRADE 2122 NonBreakingSpace a0 ZeroWidthSpace 200b NoBreak 2060 InvisibleTimes 2062 ThinSpace 2009 ' +
  'VeryThinSpace 200a hairsp 200a numsp 2007 puncsp 2008 emsp13 2004 emsp14 2005 squ 25a1 square 25a1 ' +
  'blacksquare 25aa bigstar 2605 sung 266a flat 266d natural 266e sharp 266f setminus 2216 smallsetminus 2216 ' +
  'subset 2282 subseteq 2286 supset 2283 supseteq 2287 in 2208 notni 220c nexist 2204';

/** What each name stands for. */
export const ENTITY_CODES: ReadonlyMap<string, string> = buildCodes();

/** Names that count without their semicolon, as the HTML standard lists them. */
export const LEGACY_NAMES: ReadonlySet<string> = new Set([
  ...LATIN_1.split(' '),
  ...LEGACY.split(' ').filter((_, index) => index % 2 === 0),
]);

function buildCodes(): Map<string, string> {
  const codes = new Map<string, string>();
  LATIN_1.split(' ').forEach((name, index) => codes.set(name, String.fromCharCode(0xa0 + index)));
  for (const list of [LEGACY, HTML_4, OTHERS]) {
    const words = list.split(' ');
    for (let i = 0; i + 1 < words.length; i += 2) codes.set(words[i], String.fromCodePoint(parseInt(words[i + 1], 16)));
  }
  return codes;
}

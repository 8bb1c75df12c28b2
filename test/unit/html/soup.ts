/** Markup at random, as fast-check makes it: tags that open, close and break one another. */
import fc from 'fast-check';

const scrap = fc.constantFrom(
  ...(
    '<p> </p> <b> </b> <i> </i> <div> </div> <section style="color:red"> </section> <a href="/x"> </a> <ul> <ol> <li> ' +
    '</ul> <blockquote> </blockquote> <table> <tr> <td> </table> <h2> </h2> <br> <img_src="/a.png"> <pre> </pre> <span> ' +
    '</span> <figure> </figure> <svg> </svg> <math> </math> <script> </script> <!-- --> <a_href="javascript:x"> <td ' +
    '<noscript> </noscript> <dl> <dt> <dd> <ruby> <rt> <font_color="red"> <video> </video> < > & &lt; &#0; " = 字 abc'
  )
    .split(' ')
    .map((word) => word.replace('_', ' ')),
);

export const soup = fc.array(scrap, { maxLength: 60 }).map((scraps) => scraps.join(''));

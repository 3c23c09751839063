// Text pasted from Word or a web page arrives as Markdown: what it says and its headings, lists and bold words, nothing
// else. Without this script the browser pastes plain text.
(function () {
  "use strict";

  const WEG = new Set(["SCRIPT", "STYLE", "META", "LINK", "TITLE", "XML", "O:P", "IMG", "SVG", "OBJECT", "IFRAME"]);
  const BLOK = new Set(["P", "DIV", "SECTION", "ARTICLE", "BLOCKQUOTE", "TABLE", "UL", "OL"]);
  const VET = new Set(["B", "STRONG"]);
  const SCHUIN = new Set(["I", "EM"]);
  const WORDLIJST = /^(?:[·•▪o§-]|\d+[.)])\s+/;

  function naarMarkdown(html) {
    const blad = new DOMParser().parseFromString(html, "text/html");
    return kinderen(blad.body)
      .replace(/[ \t]+\n/g, "\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
  }

  function kinderen(knoop) {
    return Array.from(knoop.childNodes, stuk).join("");
  }

  function stuk(knoop) {
    if (knoop.nodeType === Node.TEXT_NODE) {
      return knoop.textContent.replace(/\s+/g, " ");
    }
    const naam = knoop.nodeName.toUpperCase();
    if (knoop.nodeType !== Node.ELEMENT_NODE || WEG.has(naam)) {
      return "";
    }
    if (naam === "BR") {
      return "\n";
    }
    const tekst = kinderen(knoop);
    if (/^H[1-6]$/.test(naam)) {
      return blok(`## ${tekst.replace(/\*/g, "").trim()}`);
    }
    if (naam === "LI") {
      const nummer = knoop.parentNode.nodeName === "OL" ? "1. " : "- ";
      return `\n${nummer}${tekst.trim()}`;
    }
    if (naam === "TR") {
      return `\n${Array.from(knoop.cells, (cel) => kinderen(cel).trim()).join(" · ")}`;
    }
    if (BLOK.has(naam)) {
      return wordLijst(knoop, tekst);
    }
    return inRegel(knoop, naam, tekst);
  }

  // Word writes a list as paragraphs that begin with a dot of their own.
  function wordLijst(knoop, tekst) {
    const regel = tekst.trim();
    if (knoop.className.includes("MsoListParagraph") && WORDLIJST.test(regel)) {
      return `\n${/^\d/.test(regel) ? "1. " : "- "}${regel.replace(WORDLIJST, "")}`;
    }
    return blok(tekst);
  }

  function blok(tekst) {
    return tekst.trim() ? `\n\n${tekst.trim()}\n\n` : "";
  }

  function inRegel(knoop, naam, tekst) {
    const gewicht = knoop.style?.fontWeight;
    if (tekst.trim() && gewicht !== "normal" && (VET.has(naam) || gewicht === "bold" || gewicht === "700")) {
      return omringd(tekst, "**");
    }
    return tekst.trim() && SCHUIN.has(naam) ? omringd(tekst, "*") : tekst;
  }

  function omringd(tekst, teken) {
    const [, voor, kern, na] = tekst.match(/^(\s*)([\s\S]*?)(\s*)$/);
    return `${voor}${teken}${kern}${teken}${na}`;
  }

  document.addEventListener("paste", (gebeurtenis) => {
    const vak = gebeurtenis.target.closest?.("[data-samen] textarea");
    const html = gebeurtenis.clipboardData?.getData("text/html");
    if (!vak || !html) {
      return;
    }
    gebeurtenis.preventDefault();
    vak.setRangeText(naarMarkdown(html), vak.selectionStart, vak.selectionEnd, "end");
    vak.dispatchEvent(new Event("input", { bubbles: true }));
  });
})();

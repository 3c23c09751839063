// Who types for a long time stays logged in: a sign of life, at most once per five minutes. Says so when it is too late.
(function () {
  "use strict";

  const MINUTEN = 5;
  let laatst = Date.now();

  function zeg(tekst) {
    const lijst = [{ niveau: "warning", tekst }];
    document.dispatchEvent(new CustomEvent("meldingen", { detail: { lijst } }));
  }

  async function leef() {
    laatst = Date.now();
    try {
      const koppen = JSON.parse(document.body.getAttribute("hx-headers"));
      const antwoord = await fetch(document.body.dataset.bezig, { method: "POST", headers: koppen });
      if (!antwoord.ok) {
        zeg("U bent uitgelogd. Kopieer wat u schreef, log in een ander venster in en ververs daarna deze pagina.");
      }
    } catch {
      return; // no connection: the page itself says so when it matters
    }
  }

  document.addEventListener("input", () => {
    if (Date.now() - laatst > MINUTEN * 60 * 1000) {
      leef();
    }
  });
})();

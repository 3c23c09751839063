// A form that saves by itself, beside others who write in it: after a second of rest, on leaving, and again when the
// network or the session is back. What is not saved yet stays in this browser. Without this script the form and its
// buttons do the same work.
//
// The page: form[data-samen][data-sleutel], each row [data-rij="key"] with one input[data-merk] and one [data-rijstaat]
// ("bewaard", "botst", "open"). The answer: #opslag, and everything with [data-ververs] that is no longer true.
(function () {
  "use strict";

  const RUST = 1000;
  const OPNIEUW = 15000;
  const MEE_BIJ_WEGGAAN = 15000;

  // ---------- text that is not on the server yet ----------

  const kladblok = {
    lees(sleutel) {
      try {
        return JSON.parse(localStorage.getItem(sleutel)) || {};
      } catch {
        return {}; // storage is blocked or spoiled
      }
    },
    bewaar(sleutel, klad) {
      try {
        if (Object.keys(klad).length) {
          localStorage.setItem(sleutel, JSON.stringify(klad));
        } else {
          localStorage.removeItem(sleutel);
        }
      } catch {
        return; // storage is blocked or full: the server copy is all there is
      }
    },
    wis(sleutel, rij) {
      const klad = kladblok.lees(sleutel);
      delete klad[rij];
      kladblok.bewaar(sleutel, klad);
    },
  };

  // ---------- one row ----------

  class Rij {
    constructor(element) {
      this.element = element;
      this.naam = element.dataset.rij;
      this.bewaard = this.staat === "bewaard" ? this.inhoud : "";
    }

    get velden() {
      return this.element.querySelectorAll("textarea, select, input:not([type=hidden])");
    }

    get merk() {
      return this.element.querySelector("[data-merk]");
    }

    get staat() {
      return this.element.querySelector("[data-rijstaat]").dataset.rijstaat;
    }

    // What stands in the row, as text: {name: value}; a choice that is not made is not in it.
    get inhoud() {
      const gekozen = [...this.velden].filter((veld) => veld.checked !== false || !["radio", "checkbox"].includes(veld.type));
      return JSON.stringify(Object.fromEntries(gekozen.map((veld) => [veld.name, veld.value])));
    }

    get vuil() {
      return this.inhoud !== this.bewaard;
    }

    vul(inhoud) {
      const waarden = JSON.parse(inhoud);
      for (const veld of this.velden) {
        if (["radio", "checkbox"].includes(veld.type)) {
          veld.checked = waarden[veld.name] === veld.value;
        } else {
          veld.value = waarden[veld.name] ?? veld.value;
        }
      }
    }
  }

  // ---------- the form ----------

  class Vel {
    constructor(form) {
      this.form = form;
      this.sleutel = form.dataset.sleutel;
      const elementen = form.matches("[data-rij]") ? [form] : [...form.querySelectorAll("[data-rij]")];
      this.rijen = elementen.map((element) => new Rij(element));
      this.bezig = null;
      this.poging = null;
      this.verlopen = false;
      this.wekker = 0;
      form.addEventListener("input", ({ target }) => this.getypt(target));
      form.querySelector("[data-zonder-script]")?.setAttribute("hidden", "");
      this.terughalen();
    }

    get vuil() {
      return this.rijen.some((rij) => rij.vuil);
    }

    // What was typed offline or with an expired session comes back, with the mark of the text it was written on.
    terughalen() {
      const klad = kladblok.lees(this.sleutel);
      let terug = false;
      for (const rij of this.rijen.filter(({ naam }) => naam in klad)) {
        if (klad[rij.naam].inhoud === rij.inhoud && rij.staat === "bewaard") {
          kladblok.wis(this.sleutel, rij.naam);
        } else {
          rij.vul(klad[rij.naam].inhoud);
          rij.merk.value = klad[rij.naam].merk;
          terug = true;
        }
      }
      if (terug) {
        this.toon("Uw tekst die nog niet was opgeslagen, staat er weer.");
        this.straks(RUST);
      }
    }

    getypt(veld) {
      const rij = this.rijen.find(({ element }) => element.contains(veld));
      if (rij && [...rij.velden].includes(veld)) {
        this.onthoud(rij);
        this.straks(RUST);
      }
    }

    onthoud(rij) {
      const klad = kladblok.lees(this.sleutel);
      klad[rij.naam] = { inhoud: rij.inhoud, merk: rij.merk.value };
      kladblok.bewaar(this.sleutel, klad);
    }

    straks(tijd) {
      clearTimeout(this.wekker);
      this.wekker = setTimeout(() => this.sla(), tijd);
    }

    // One save at a time: a second one would clash with the first.
    async sla(weg = false) {
      clearTimeout(this.wekker);
      while (this.bezig) {
        await this.bezig;
      }
      if (!this.vuil) {
        return;
      }
      this.bezig = this.verstuur(weg);
      await this.bezig;
      this.bezig = null;
    }

    async verstuur(weg) {
      this.toon("Bezig met opslaan");
      try {
        if (this.verlopen) {
          await this.vernieuw();
        }
        // Without an answer nobody knows whether it was saved. The same once more is harmless; newer words would clash.
        this.poging ??= { lijf: new FormData(this.form), inhoud: this.rijen.map((rij) => rij.inhoud) };
        const { lijf, inhoud } = this.poging;
        const antwoord = await fetch(this.form.action || location.href, {
          method: "POST",
          body: lijf,
          headers: { "HX-Request": "true", "HX-Target": "opslag" },
          keepalive: weg && inhoud.join("").length < MEE_BIJ_WEGGAAN,
        });
        const html = await antwoord.text();
        this.poging = null;
        this.verwerk(antwoord, html, inhoud);
      } catch {
        this.nietOpgeslagen("Geen verbinding. Uw tekst blijft in deze browser bewaard.");
      }
    }

    // Somebody who logged in again, in another window, has another key for forms; somebody else's is not for this text.
    async vernieuw() {
      const antwoord = await fetch(location.href);
      const blad = new DOMParser().parseFromString(await antwoord.text(), "text/html");
      const form = blad.querySelector("[data-samen]");
      if (form?.dataset.sleutel === this.sleutel) {
        this.form.elements.csrfmiddlewaretoken.value = form.querySelector("[name=csrfmiddlewaretoken]").value;
      }
    }

    verwerk(antwoord, html, verzonden) {
      const blad = new DOMParser().parseFromString(html, "text/html");
      const nieuw = blad.getElementById("opslag");
      this.verlopen = !antwoord.ok || antwoord.headers.has("HX-Redirect") || !nieuw;
      if (this.verlopen) {
        this.nietOpgeslagen("Niet opgeslagen. Log in een ander venster opnieuw in; uw tekst blijft hier bewaard.");
        return;
      }
      document.getElementById("opslag").replaceWith(nieuw);
      ververs(blad);
      this.rijen.forEach((rij, nr) => this.verwerkRij(rij, verzonden[nr]));
    }

    verwerkRij(rij, verzonden) {
      if (rij.staat !== "bewaard" || (!rij.vuil && rij.bewaard === verzonden)) {
        return;
      }
      rij.bewaard = verzonden;
      if (rij.vuil) {
        this.onthoud(rij);
        this.straks(RUST);
      } else {
        kladblok.wis(this.sleutel, rij.naam);
      }
    }

    nietOpgeslagen(zin) {
      this.toon(zin);
      this.straks(OPNIEUW);
    }

    toon(zin) {
      document.querySelector("#opslag [data-zin]").textContent = zin;
    }
  }

  // What the answer tells anew (a row, which parts are empty, the next step), except where the reader is now.
  function ververs(blad) {
    for (const nieuw of blad.querySelectorAll("[data-ververs]")) {
      for (const oud of document.querySelectorAll(`[data-ververs="${nieuw.dataset.ververs}"]`)) {
        if (!oud.contains(document.activeElement) && !oud.isEqualNode(nieuw)) {
          oud.replaceWith(document.importNode(nieuw, true));
        }
      }
    }
  }

  // ---------- start ----------

  function begin() {
    for (const form of document.querySelectorAll("[data-botsing]")) {
      form.addEventListener("submit", () => kladblok.bewaar(form.dataset.sleutel, {}));
    }
    const form = document.querySelector("[data-samen]");
    if (form) {
      beginSchrijven(form);
    }
  }

  function beginSchrijven(form) {
    const vel = new Vel(form);
    addEventListener("pagehide", () => vel.sla(true));
    document.addEventListener("visibilitychange", () => vel.sla(document.hidden));
    addEventListener("online", () => vel.sla());
    addEventListener("focus", () => vel.verlopen && vel.sla());
    // Whose words stay was chosen on the page: nothing of that row has to come back.
    form.addEventListener("submit", ({ submitter }) => {
      const [keuze, rij] = submitter?.name === "keuze" ? submitter.value.split(/:(.*)/) : [];
      if (keuze) {
        kladblok.wis(vel.sleutel, rij);
      }
    });
    // Another form on this page leaves it: first save, then go.
    let gaat = false;
    document.addEventListener("submit", async (gebeurtenis) => {
      const ander = gebeurtenis.target;
      if (ander === form || gaat || !vel.vuil) {
        return;
      }
      gebeurtenis.preventDefault();
      await vel.sla();
      gaat = true;
      ander.requestSubmit(gebeurtenis.submitter);
      gaat = false;
    });
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", begin);
  } else {
    begin();
  }
})();

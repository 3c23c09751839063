// Passkeys: the browser makes or reads one, the form takes it to the server. Without this script the form stays hidden.
(function () {
  "use strict";

  const kan = window.PublicKeyCredential?.parseRequestOptionsFromJSON && PublicKeyCredential.parseCreationOptionsFromJSON;

  async function gegevens(form) {
    if (!form.dataset.ophalen) {
      return JSON.parse(document.getElementById("passkey-gegevens").textContent);
    }
    const antwoord = await fetch(form.dataset.ophalen, { headers: { Accept: "application/json" } });
    return antwoord.json();
  }

  // A passkey stands on the device itself and asks for its lock, so that it can replace the password.
  async function maak({ creation_options: { publicKey } }) {
    publicKey.authenticatorSelection = {
      residentKey: "required",
      requireResidentKey: true,
      userVerification: "required",
    };
    return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey) });
  }

  async function lees({ request_options: { publicKey } }) {
    return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey) });
  }

  async function verstuur(gebeurtenis) {
    const form = gebeurtenis.target;
    const fout = form.querySelector("[data-passkey-fout]");
    gebeurtenis.preventDefault();
    fout.hidden = true;
    try {
      const passkey = await (form.dataset.passkey === "maak" ? maak : lees)(await gegevens(form));
      form.elements.credential.value = JSON.stringify(passkey.toJSON());
      form.submit();
    } catch {
      fout.hidden = false;
    }
  }

  for (const form of kan ? document.querySelectorAll("[data-passkey]") : []) {
    form.hidden = false;
    form.addEventListener("submit", verstuur);
  }
  for (const zonder of kan ? document.querySelectorAll("[data-zonder-passkey]") : []) {
    zonder.hidden = true;
  }
})();

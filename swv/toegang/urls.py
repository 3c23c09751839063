"""The addresses of django-allauth that Thuisnabij offers; the library also reverses names that lead nowhere here."""

from allauth.account import views
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path, re_path
from django.views.generic import RedirectView

from swv.toegang import inlogdienst, mijn_inlog, sessie, tweede_stap
from swv.toegang.binding import alleen_eigen_inlog as eigen


def niet_hier(request: HttpRequest, **kwargs: str) -> HttpResponse:
    """An e-mail address is changed by the medewerker of the samenwerkingsverband, not by its owner."""
    raise Http404


naar_mijn_inlog = RedirectView.as_view(pattern_name="mijn_inlog")
binnenkomen = [
    path("2fa/authenticate/", mfa.authenticate, name="mfa_authenticate"),
    path("2fa/webauthn/login/", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path("oidc/<slug:provider_id>/login/", inlogdienst.naar_dienst, name="openid_connect_login"),
    path("oidc/<slug:provider_id>/login/callback/", inlogdienst.van_dienst, name="openid_connect_callback"),
    path("bezig/", sessie.bezig, name="bezig"),
]
mijn = [
    path("mijn-inlog/", eigen(mijn_inlog.mijn_inlog), name="mijn_inlog"),
    path("mijn-inlog/overal-uitloggen/", eigen(mijn_inlog.overal_uitloggen), name="overal_uitloggen"),
    path("tweede-stap/", eigen(tweede_stap.uitleg), name="tweede_stap"),
    path("2fa/", naar_mijn_inlog, name="mfa_index"),
    path("2fa/reauthenticate/", eigen(mfa.reauthenticate), name="mfa_reauthenticate"),
    path("2fa/totp/activate/", eigen(tweede_stap.AppAanzetten.as_view()), name="mfa_activate_totp"),
    path("2fa/totp/deactivate/", eigen(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("2fa/webauthn/", naar_mijn_inlog, name="mfa_list_webauthn"),
    path("2fa/webauthn/add/", eigen(tweede_stap.PasskeyErbij.as_view()), name="mfa_add_webauthn"),
    path("2fa/webauthn/reauthenticate/", eigen(passkeys.reauthenticate_webauthn), name="mfa_reauthenticate_webauthn"),
    path("2fa/webauthn/keys/<int:pk>/remove/", eigen(passkeys.remove_webauthn), name="mfa_remove_webauthn"),
    path("2fa/recovery-codes/", eigen(tweede_stap.Herstelcodes.as_view()), name="mfa_view_recovery_codes"),
    path("2fa/recovery-codes/generate/", eigen(codes.generate_recovery_codes), name="mfa_generate_recovery_codes"),
    path("2fa/recovery-codes/download/", eigen(codes.download_recovery_codes), name="mfa_download_recovery_codes"),
]
urlpatterns = [
    *binnenkomen,
    *mijn,
    path("login/", views.login, name="account_login"),
    path("logout/", views.logout, name="account_logout"),
    path("inactive/", views.account_inactive, name="account_inactive"),
    path("signup/", views.signup, name="account_signup"),
    path("reauthenticate/", eigen(views.reauthenticate), name="account_reauthenticate"),
    path("password/change/", eigen(views.password_change), name="account_change_password"),
    path("password/reset/", views.password_reset, name="account_reset_password"),
    path("password/reset/done/", views.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("password/reset/key/done/", views.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    path("email/", niet_hier, name="account_email"),
    path("confirm-email/", niet_hier, name="account_email_verification_sent"),
    re_path(r"^confirm-email/(?P<key>[-:\w]+)/$", niet_hier, name="account_confirm_email"),
    path("password/set/", niet_hier, name="account_set_password"),
    path("login/code/confirm/", niet_hier, name="account_confirm_login_code"),
]

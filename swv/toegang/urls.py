"""The addresses of django-allauth that Thuisnabij offers; the library also reverses names that lead nowhere here."""

from allauth.account import views
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path, re_path


def niet_hier(request: HttpRequest, **kwargs: str) -> HttpResponse:
    """An e-mail address is changed by the medewerker of the samenwerkingsverband, not by its owner."""
    raise Http404


urlpatterns = [
    path("login/", views.login, name="account_login"),
    path("logout/", views.logout, name="account_logout"),
    path("inactive/", views.account_inactive, name="account_inactive"),
    path("signup/", views.signup, name="account_signup"),
    path("reauthenticate/", views.reauthenticate, name="account_reauthenticate"),
    path("password/change/", views.password_change, name="account_change_password"),
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

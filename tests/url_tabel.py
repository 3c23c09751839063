"""Every address of the application with the answer for each role, on things of its own school, wijk and bestuur.

A column per role, in the order of ``ROLLEN``. ``met`` names the objects of ``tests/url_objecten.py``, other words go
into the address as they are. 200 page, 302 done or sent on, 403 not for this role, 404 not here.
A POST without data that gives 200 shows its form again: the role may do it. Neighbours always get 404: see test_urls.
"""

ROLLEN = (
    "directeur",
    "intern_begeleider",
    "procesbegeleider",
    "partner",
    "bestuurder",
    "kwaliteitsmedewerker",
    "controller",
    "directeur_bestuurder",
    "medewerker",
    "lezer",
    "specialist",
)
TABEL = """
# adres                                  hoe   met                     dir ib  pb  par bes kwa con d-b med lez spe
kiezen                                   GET   -                       302 302 302 302 302 302 302 302 302 302 302
gezond                                   GET   -                       200 200 200 200 200 200 200 200 200 200 200
account_login                            GET   -                       302 302 302 302 302 302 302 302 302 302 302
bezig                                    POST  -                       204 204 204 204 204 204 204 204 204 204 204
mijn_inlog                               GET   -                       200 200 200 200 200 200 200 200 200 200 200
overal_uitloggen                         POST  -                       302 302 302 302 302 302 302 302 302 302 302
tweede_stap                              GET   -                       200 200 200 200 200 200 200 200 200 200 200
mfa_index                                GET   -                       302 302 302 302 302 302 302 302 302 302 302
mfa_authenticate                         GET   -                       302 302 302 302 302 302 302 302 302 302 302
mfa_reauthenticate                       GET   -                       403 403 403 403 403 403 200 200 200 200 200
mfa_activate_totp                        GET   -                       200 200 200 200 200 200 302 302 302 302 302
mfa_deactivate_totp                      GET   -                       404 404 404 404 404 404 302 302 302 302 302
mfa_list_webauthn                        GET   -                       302 302 302 302 302 302 302 302 302 302 302
mfa_add_webauthn                         GET   -                       200 200 200 200 200 200 302 302 302 302 302
mfa_login_webauthn                       GET   -                       302 302 302 302 302 302 302 302 302 302 302
mfa_reauthenticate_webauthn              GET   -                       403 403 403 403 403 403 302 302 302 302 302
mfa_remove_webauthn                      GET   7                       404 404 404 404 404 404 302 302 302 302 302
mfa_view_recovery_codes                  GET   -                       404 404 404 404 404 404 404 404 404 404 404
mfa_generate_recovery_codes              GET   -                       200 200 200 200 200 200 302 302 302 302 302
mfa_download_recovery_codes              GET   -                       404 404 404 404 404 404 404 404 404 404 404
openid_connect_login                     GET   odp-entra               404 404 404 404 404 404 404 404 404 404 404
openid_connect_callback                  GET   odp-entra               404 404 404 404 404 404 404 404 404 404 404
account_logout                           GET   -                       200 200 200 200 200 200 200 200 200 200 200
account_logout                           POST  -                       302 302 302 302 302 302 302 302 302 302 302
account_inactive                         GET   -                       200 200 200 200 200 200 200 200 200 200 200
account_signup                           GET   -                       302 302 302 302 302 302 302 302 302 302 302
account_reauthenticate                   GET   -                       403 403 403 403 403 403 302 302 302 302 302
account_email                            GET   -                       404 404 404 404 404 404 404 404 404 404 404
account_email_verification_sent          GET   -                       404 404 404 404 404 404 404 404 404 404 404
account_change_password                  GET   -                       302 302 302 302 302 302 302 302 302 302 302
account_set_password                     GET   -                       404 404 404 404 404 404 404 404 404 404 404
account_reset_password                   GET   -                       200 200 200 200 200 200 200 200 200 200 200
account_confirm_login_code               GET   -                       404 404 404 404 404 404 404 404 404 404 404
account_confirm_email                    GET   k                       404 404 404 404 404 404 404 404 404 404 404
account_reset_password_from_key_done     GET   -                       200 200 200 200 200 200 200 200 200 200 200
account_reset_password_from_key          GET   u,k                     200 200 200 200 200 200 200 200 200 200 200
account_reset_password_done              GET   -                       200 200 200 200 200 200 200 200 200 200 200
api_schema                               GET   -                       200 200 200 200 200 200 200 200 200 200 200
thuis                                    GET   -                       200 200 200 200 200 200 200 200 200 200 200
thuis_aantal                             GET   -                       200 200 200 200 200 200 200 200 200 200 200
inloggen                                 GET   -                       302 302 302 302 302 302 302 302 302 302 302
document_list                            GET   -                       200 200 200 200 200 200 200 200 200 200 200
document_detail                          GET   document                200 200 200 200 403 403 200 200 200 403 403
document_download                        GET   document                302 302 302 302 403 403 302 302 302 403 403
logboek                                  GET   -                       403 403 403 403 403 403 403 200 200 403 403
logboek_uitvoer                          GET   csv                     403 403 403 403 403 403 403 200 200 403 403
logboek_uitvoer                          GET   xlsx                    403 403 403 403 403 403 403 200 200 403 403
bewaren                                  GET   -                       403 403 403 403 403 403 403 200 200 403 403
bewaren                                  POST  -                       403 403 403 403 403 403 403 403 200 403 403
geschiedenis                             GET   wijkplannen,plan        200 200 200 200 403 403 200 200 200 403 403
geschiedenis                             GET   wijkplannen,plan_vast   200 200 200 200 403 403 200 200 200 403 403
geschiedenis                             GET   onderdelen,onderdeel    200 200 200 200 403 403 200 200 200 403 403
geschiedenis                             GET   acties,actie            200 200 200 200 403 403 200 200 200 403 403
geschiedenis                             GET   wijkdoelen,wijkdoel     200 200 200 200 403 403 200 200 200 403 403
geschiedenis                             GET   scholen,avonturijn      200 200 200 200 200 200 200 200 200 403 200
geschiedenis                             GET   verdelingen,verdeling   403 403 403 403 403 403 200 200 200 403 403
geschiedenis                             GET   inleg,inleg_pk          200 200 200 403 200 200 200 200 200 403 403
geschiedenis                             GET   bestedingen,besteding   200 200 200 403 200 200 200 200 200 403 403
geschiedenis                             GET   arrangementen,gevraagd  200 200 200 403 200 200 200 200 200 403 403
geschiedenis                             GET   jaardoelen,jaardoel     200 200 200 403 200 200 200 200 200 403 200
geschiedenis                             GET   mijlpalen,mijlpaal      200 200 403 403 403 403 403 403 403 403 403
geschiedenis                             GET   opgaven,opgave_in       200 200 403 403 200 200 403 403 403 403 403
geschiedenis                             GET   jaarvragen,jaarvraag    403 403 403 403 403 403 403 403 200 403 403
geschiedenis                             GET   sjabloon,sjabloondeel   403 403 403 403 403 403 403 403 200 403 403
geschiedenis                             GET   rondes,ronde            403 403 403 403 403 403 403 200 200 403 403
geschiedenis                             GET   leden,lid               403 403 403 403 403 403 403 200 200 403 403
uitnodiging_openen                       GET   sleutel                 404 404 404 404 404 404 404 404 404 404 404
#
beheer:lid_list                          GET   -                       403 403 403 403 403 403 403 200 200 403 403
beheer:plek_detail                       GET   avonturijn              403 403 403 403 403 403 403 200 200 403 403
beheer:lid_detail                        GET   vreemde                 403 403 403 403 403 403 403 200 200 403 403
beheer:rol_create                        GET   vreemde                 403 403 403 403 403 403 403 200 200 403 403
beheer:rol_create                        POST  vreemde                 403 403 403 403 403 403 403 200 200 403 403
beheer:lid_vertrek                       GET   vreemde                 403 403 403 403 403 403 403 200 200 403 403
beheer:lid_vertrek                       POST  vreemde                 403 403 403 403 403 403 403 302 302 403 403
beheer:lid_vertrek                       POST  lid_hoogste             403 403 403 403 403 403 403 403 403 403 403
beheer:meekijken_beginnen                POST  vreemde                 403 403 403 403 403 403 403 302 302 403 403
beheer:meekijken_beginnen                POST  lid_hoogste             403 403 403 403 403 403 403 403 403 403 403
beheer:meekijken_stoppen                 POST  -                       302 302 302 302 302 302 302 302 302 302 302
beheer:rol_einde                         GET   rol                     403 403 403 403 403 403 403 200 200 403 403
beheer:rol_einde                         POST  rol                     403 403 403 403 403 403 403 200 200 403 403
beheer:uitnodiging_create                GET   -                       403 403 403 403 403 403 403 200 200 403 403
beheer:uitnodiging_create                POST  -                       403 403 403 403 403 403 403 200 200 403 403
beheer:uitnodiging_opnieuw               POST  uitnodiging             403 403 403 403 403 403 403 302 302 403 403
beheer:uitnodiging_intrekken             POST  uitnodiging             403 403 403 403 403 403 403 302 302 403 403
beheer:tweede_stap                       GET   -                       403 403 403 403 403 403 403 200 200 403 403
beheer:tweede_stap                       POST  -                       403 403 403 403 403 403 403 302 302 403 403
beheer:lijst_create                      GET   -                       403 403 403 403 403 403 403 200 200 403 403
beheer:lijst_create                      POST  -                       403 403 403 403 403 403 403 200 200 403 403
beheer:lijst_bevestigen                  POST  -                       403 403 403 403 403 403 403 200 200 403 403
beheer:lijst_voorbeeld                   GET   -                       403 403 403 403 403 403 403 200 200 403 403
#
api:wijken                               GET   -                       200 200 200 200 200 200 200 200 200 403 200
api:scholen                              GET   -                       200 200 200 200 200 200 200 200 200 403 200
api:uitkomsten                           GET   -                       200 200 200 200 200 200 200 200 200 403 200
api:uitkomsten                           POST  -                       405 405 405 405 405 405 405 405 405 403 405
#
wijken:begin                             GET   -                       302 302 302 302 302 302 302 302 302 302 302
wijken:wijk_list                         GET   -                       200 200 200 200 200 200 200 200 200 403 200
wijken:wijk_detail                       GET   polder                  200 200 200 200 200 200 200 200 200 403 200
wijken:wijk_detail                       GET   wijk_haven              200 200 200 403 200 200 200 200 200 403 200
wijken:school_detail                     GET   avonturijn              200 200 200 200 200 200 200 200 200 403 200
wijken:bestuur_detail                    GET   siko                    200 200 200 403 200 200 200 200 200 403 200
wijken:bestuur_detail                    GET   un1ek                   200 200 200 403 200 200 200 200 200 403 200
wijken:wijkplan_list                     GET   -                       200 200 200 200 200 200 200 200 200 403 200
wijken:wijkplan_detail                   GET   plan                    200 200 200 200 403 403 200 200 200 403 403
wijken:wijkplan_detail                   GET   plan_vast               200 200 200 200 200 200 200 200 200 403 200
wijken:wijkplan_create                   POST  polder,2027             302 403 403 403 403 403 403 403 403 403 403
wijken:wijkplan_document                 POST  plan                    302 302 302 302 403 403 302 302 302 403 403
wijken:wijkplan_bespreken                POST  plan                    200 403 403 403 403 403 403 403 403 403 403
wijken:wijkplan_penvoerder               POST  plan                    200 403 403 403 403 403 403 403 403 403 403
wijken:wijkplan_indienen                 POST  plan                    200 403 403 403 403 403 403 403 403 403 403
wijken:wijkplan_advies                   POST  plan_bij_pb             403 403 200 403 403 403 403 403 403 403 403
wijken:wijkplan_tekening                 POST  plan                    200 403 403 403 403 403 403 403 403 403 403
wijken:wijkplan_tekenen                  POST  plan_tekenen,avonturijn 200 403 403 403 403 403 403 403 403 403 403
wijken:wijkplan_tekenen                  POST  plan_tekenen,christal   403 403 403 403 403 403 403 403 403 403 403
wijken:wijkplan_heropenen                POST  plan_tekenen            302 403 403 403 403 403 403 403 403 403 403
wijken:sjabloon                          GET   -                       403 403 403 403 403 403 403 403 200 403 403
wijken:sjabloon_overnemen                POST  2027                    403 403 403 403 403 403 403 403 302 403 403
wijken:sjabloondeel_create               GET   2027                    403 403 403 403 403 403 403 403 200 403 403
wijken:sjabloondeel_update               POST  sjabloondeel            403 403 403 403 403 403 403 403 200 403 403
wijken:sjabloondeel_verplaatsen          POST  sjabloondeel,op         403 403 403 403 403 403 403 403 302 403 403
wijken:sjabloondeel_delete               POST  sjabloondeel            403 403 403 403 403 403 403 403 302 403 403
wijken:jaarvraag_create                  GET   2027                    403 403 403 403 403 403 403 403 200 403 403
wijken:jaarvraag_update                  POST  jaarvraag               403 403 403 403 403 403 403 403 200 403 403
wijken:jaarvraag_delete                  POST  jaarvraag               403 403 403 403 403 403 403 403 302 403 403
wijken:eigen_create                      GET   plan                    200 403 403 403 403 403 403 403 403 403 403
wijken:eigen_update                      GET   eigen_onderdeel         200 403 403 403 403 403 403 403 403 403 403
wijken:eigen_verplaatsen                 POST  eigen_onderdeel,op      302 403 403 403 403 403 403 403 403 403 403
wijken:eigen_delete                      POST  eigen_onderdeel         200 403 403 403 403 403 403 403 403 403 403
wijken:planonderdeel_aanwezig            GET   onderdeel               200 403 200 403 403 403 403 403 403 403 403
wijken:wijkdoel_create                   GET   plan                    200 403 403 403 403 403 403 403 403 403 403
wijken:wijkdoel_update                   POST  wijkdoel                200 403 403 403 403 403 403 403 403 403 403
wijken:wijkdoel_delete                   POST  wijkdoel                302 403 403 403 403 403 403 403 403 403 403
wijken:planonderdeel_update              GET   onderdeel               200 200 200 200 403 403 200 200 200 403 403
wijken:planonderdeel_update              POST  onderdeel               200 403 403 403 403 403 403 403 403 403 403
wijken:planonderdeel_botsing             POST  onderdeel               200 403 403 403 403 403 403 403 403 403 403
wijken:planonderdeel_history             GET   onderdeel               200 200 200 200 403 403 200 200 200 403 403
wijken:actie_create                      GET   onderdeel               200 403 403 403 403 403 403 403 403 403 403
wijken:actie_create                      POST  onderdeel               200 403 403 403 403 403 403 403 403 403 403
wijken:actie_update                      POST  actie                   200 403 403 403 403 403 403 403 403 403 403
wijken:actie_delete                      POST  actie                   200 403 403 403 403 403 403 403 403 403 403
wijken:opmerking_create                  POST  onderdeel               200 403 200 200 403 403 403 403 403 403 403
wijken:opmerking_oplossen                POST  opmerking               302 403 302 403 403 403 403 403 403 403 403
#
budgetten:geld                           GET   -                       200 200 200 200 200 200 200 200 200 403 403
budgetten:verdeling_list                 GET   -                       403 403 403 403 403 403 200 200 200 403 403
budgetten:verdeling_create               GET   -                       403 403 403 403 403 403 200 403 200 403 403
budgetten:verdeling_create               POST  -                       403 403 403 403 403 403 200 403 200 403 403
budgetten:verdeling_detail               GET   verdeling               403 403 403 403 403 403 200 200 200 403 403
budgetten:verdeling_update               GET   verdeling               403 403 403 403 403 403 200 403 200 403 403
budgetten:verdeling_update               POST  verdeling               403 403 403 403 403 403 200 403 200 403 403
budgetten:verdeling_voorleggen           POST  verdeling               403 403 403 403 403 403 302 403 302 403 403
budgetten:verdeling_intrekken            POST  verdeling_voor          403 403 403 403 403 403 302 403 302 403 403
budgetten:verdeling_vaststellen          POST  verdeling_voor          403 403 403 403 403 403 403 302 403 403 403
budgetten:inleg_update                   GET   avonturijn,2027         200 403 403 403 403 403 403 403 403 403 403
budgetten:inleg_update                   POST  avonturijn,2027         200 403 403 403 403 403 403 403 403 403 403
budgetten:besteding_list                 GET   avonturijn              200 200 200 403 200 200 200 200 200 403 403
budgetten:besteding_list                 GET   christal                200 200 200 403 403 403 200 200 200 403 403
budgetten:besteding_list                 GET   polder                  200 200 200 200 200 200 200 200 200 403 403
budgetten:besteding_create               GET   avonturijn              200 403 403 403 403 403 403 403 403 403 403
budgetten:besteding_create               POST  avonturijn              200 403 403 403 403 403 403 403 403 403 403
budgetten:besteding_create               POST  polder                  200 403 403 403 403 403 403 403 403 403 403
budgetten:besteding_terugboeken          POST  besteding               302 403 403 403 403 403 403 403 403 403 403
budgetten:verantwoording_vragen          POST  siko,2025               403 403 403 403 302 302 302 302 302 403 403
budgetten:verantwoording_vragen          POST  un1ek,2025              403 403 403 403 403 403 302 302 302 403 403
#
arrangementen:arrangement_list           GET   -                       200 200 200 403 200 200 200 200 200 403 403
arrangementen:arrangement_create         GET   -                       200 200 403 403 403 403 403 403 403 403 403
arrangementen:arrangement_create         POST  -                       200 200 403 403 403 403 403 403 403 403 403
arrangementen:arrangement_detail         GET   gevraagd                200 200 200 403 200 200 200 200 200 403 403
arrangementen:arrangement_bevestigen     POST  gevraagd                302 403 403 403 403 403 403 403 403 403 403
arrangementen:arrangement_goedkeuren     POST  bevestigd               403 403 403 403 200 200 403 403 403 403 403
arrangementen:arrangement_afwijzen       POST  bevestigd               403 403 403 403 200 403 403 403 403 403 403
arrangementen:arrangement_intrekken      POST  bevestigd               302 302 403 403 403 403 403 403 403 403 403
arrangementen:mandaat_create             GET   siko                    403 403 403 403 200 403 403 403 403 403 403
arrangementen:mandaat_create             GET   un1ek                   403 403 403 403 403 403 403 403 403 403 403
arrangementen:mandaat_create             POST  siko                    403 403 403 403 200 403 403 403 403 403 403
arrangementen:mandaat_intrekken          POST  mandaat                 403 403 403 403 302 403 403 403 403 403 403
#
doelen:begin                             GET   -                       302 302 302 302 302 302 302 302 302 302 302
doelen:monitor                           GET   -                       200 200 200 403 200 200 200 200 200 403 200
doelen:indicator_detail                  GET   indicator               200 200 200 403 200 200 200 200 200 403 200
doelen:doelmatigheid                     GET   -                       200 200 200 403 200 200 200 200 200 403 403
doelen:gesprek                           GET   polder                  200 200 200 200 200 200 200 200 200 403 200
doelen:gesprek                           POST  polder                  200 403 200 403 403 403 403 403 403 403 403
doelen:gesprek_afvinken                  POST  actiepunt               302 403 302 403 403 403 403 403 403 403 403
doelen:wijkenbeeld                       GET   -                       200 200 200 403 200 200 200 200 200 403 200
doelen:wijkenbeeld_uitvoer               GET   csv                     200 200 200 403 200 200 200 200 200 403 200
doelen:wijkenbeeld_uitvoer               GET   xlsx                    200 200 200 403 200 200 200 200 200 403 200
doelen:plek_detail                       GET   polder                  200 200 200 200 200 200 200 200 200 403 200
doelen:plek_detail                       GET   wijk_haven              200 200 200 403 200 200 200 200 200 403 200
doelen:plek_detail                       GET   avonturijn              200 200 200 403 200 200 200 200 200 403 200
doelen:boom                              GET   -                       200 200 200 403 200 200 200 200 200 403 200
doelen:begrip_list                       GET   -                       200 200 200 403 200 200 200 200 200 403 200
doelen:begrip_create                     GET   -                       403 403 403 403 403 403 403 200 200 403 403
doelen:begrip_create                     POST  -                       403 403 403 403 403 403 403 200 200 403 403
doelen:grootheid_create                  GET   -                       403 403 403 403 403 403 403 200 200 403 403
doelen:grootheid_create                  POST  -                       403 403 403 403 403 403 403 200 200 403 403
doelen:begrip_update                     GET   begrip                  403 403 403 403 403 403 403 200 200 403 403
doelen:begrip_update                     POST  begrip                  403 403 403 403 403 403 403 200 200 403 403
doelen:begrip_vervangen                  GET   begrip                  403 403 403 403 403 403 403 200 200 403 403
doelen:begrip_vervangen                  POST  begrip                  403 403 403 403 403 403 403 200 200 403 403
doelen:landelijkcijfer_create            GET   begrip                  403 403 403 403 403 403 403 200 200 403 403
doelen:landelijkcijfer_create            POST  begrip                  403 403 403 403 403 403 403 200 200 403 403
doelen:landelijkcijfer_update            GET   landelijk               403 403 403 403 403 403 403 200 200 403 403
doelen:landelijkcijfer_update            POST  landelijk               403 403 403 403 403 403 403 200 200 403 403
doelen:landelijkcijfer_list              GET   -                       200 200 200 403 200 200 200 200 200 403 200
doelen:toelichting_update                GET   begrip,avonturijn,2026  200 200 403 403 403 403 403 403 403 403 403
doelen:toelichting_update                POST  begrip,polder,2026      403 403 404 403 403 403 403 403 403 403 403
doelen:planperiode_create                GET   -                       403 403 403 403 403 403 403 200 200 403 403
doelen:planperiode_create                POST  -                       403 403 403 403 403 403 403 200 200 403 403
doelen:thema_create                      GET   -                       403 403 403 403 403 403 403 200 200 403 403
doelen:thema_create                      POST  -                       403 403 403 403 403 403 403 200 200 403 403
doelen:thema_update                      GET   thema                   403 403 403 403 403 403 403 200 200 403 403
doelen:thema_update                      POST  thema                   403 403 403 403 403 403 403 200 200 403 403
doelen:beleidsdoel_create                GET   planperiode             403 403 403 403 403 403 403 200 200 403 403
doelen:beleidsdoel_create                POST  planperiode             403 403 403 403 403 403 403 200 200 403 403
doelen:beleidsdoel_update                GET   beleidsdoel             403 403 403 403 403 403 403 200 200 403 403
doelen:beleidsdoel_update                POST  beleidsdoel             403 403 403 403 403 403 403 200 200 403 403
doelen:interventie_create                GET   beleidsdoel             403 403 403 403 403 403 403 200 200 403 403
doelen:interventie_create                POST  beleidsdoel             403 403 403 403 403 403 403 200 200 403 403
doelen:interventie_update                GET   interventie             403 403 403 403 403 403 403 200 200 403 403
doelen:interventie_update                POST  interventie             403 403 403 403 403 403 403 200 200 403 403
doelen:jaardoel_create                   GET   planperiode             403 403 403 403 403 403 403 200 200 403 403
doelen:jaardoel_create                   POST  planperiode             403 403 403 403 403 403 403 200 200 403 403
doelen:jaardoel_update                   GET   jaardoel_later          403 403 403 403 403 403 403 200 200 403 403
doelen:jaardoel_update                   POST  jaardoel_later          403 403 403 403 403 403 403 200 200 403 403
doelen:streefwaarde_create               GET   jaardoel_later          403 403 403 403 403 403 403 200 200 403 403
doelen:streefwaarde_create               POST  jaardoel_later          403 403 403 403 403 403 403 200 200 403 403
doelen:streefwaarde_update               GET   streefwaarde            403 403 403 403 403 403 403 200 200 403 403
doelen:streefwaarde_update               POST  streefwaarde            403 403 403 403 403 403 403 200 200 403 403
doelen:planperiode_overnemen             POST  planperiode             403 403 403 403 403 403 403 302 302 403 403
doelen:planperiode_vaststellen           POST  planperiode             403 403 403 403 403 403 403 302 403 403 403
doelen:jaar_overnemen                    POST  planperiode,2029        403 403 403 403 403 403 403 302 302 403 403
doelen:boomdeel_delete                   POST  themas,thema             403 403 403 403 403 403 403 302 302 403 403
doelen:jaardoel_list                     GET   -                       200 200 200 403 200 200 200 200 200 403 200
doelen:jaardoel_detail                   GET   jaardoel                200 200 200 403 200 200 200 200 200 403 200
doelen:mijlpaal_bewijsstuk               GET   mijlpaal                404 404 404 403 404 404 404 404 404 403 404
doelen:mijlpaal_update                   GET   jaardoel,avonturijn     200 200 403 403 403 403 403 403 403 403 403
doelen:mijlpaal_update                   POST  jaardoel,avonturijn     200 200 403 403 403 403 403 403 403 403 403
doelen:mijlpaal_update                   POST  jaardoel,polder         403 403 200 403 403 403 403 403 403 403 403
doelen:opgave_list                       GET   -                       200 200 403 403 200 200 403 200 200 403 200
doelen:opgave_detail                     GET   opgave_in               200 200 403 403 200 200 403 403 403 403 403
doelen:opgave_detail                     GET   opgave_slb              403 403 403 403 403 403 403 200 200 403 200
doelen:opgave_update                     GET   opgave_open             200 200 403 403 403 403 403 403 403 403 403
doelen:opgave_update                     POST  opgave_open             200 200 403 403 403 403 403 403 403 403 403
doelen:opgave_update                     GET   opgave_slb              403 403 403 403 403 403 403 403 403 403 200
doelen:opgave_indienen                   POST  opgave_open             200 200 403 403 403 403 403 403 403 403 403
doelen:opgave_accepteren                 POST  opgave_in               403 403 403 403 302 302 403 403 403 403 403
doelen:opgave_terugsturen                POST  opgave_in               403 403 403 403 200 200 403 403 403 403 403
doelen:correctie_create                  GET   klare,avonturijn,lezen  403 403 403 403 200 200 403 403 403 403 403
doelen:correctie_create                  POST  klare,avonturijn,lezen  403 403 403 403 200 200 403 403 403 403 403
doelen:opgaveblad                        GET   ronde                   200 200 403 403 200 200 403 403 403 403 200
doelen:opgaveblad                        POST  ronde                   200 200 403 403 200 200 403 403 403 403 200
doelen:opgaveblad_bestand                GET   ronde                   200 200 403 403 200 200 403 403 403 403 404
doelen:agenda                            GET   -                       200 200 403 403 200 200 403 200 200 403 200
doelen:agenda                            POST  -                       302 302 403 403 302 302 403 302 302 403 302
doelen:agenda_bestand                    GET   -                       200 200 403 403 200 200 403 200 200 403 200
doelen:ronde_create                      GET   -                       403 403 403 403 403 403 403 200 200 403 403
doelen:ronde_create                      POST  -                       403 403 403 403 403 403 403 200 200 403 403
doelen:ronde_update                      GET   ronde                   403 403 403 403 403 403 403 200 200 403 403
doelen:ronde_update                      POST  ronde                   403 403 403 403 403 403 403 200 200 403 403
doelen:tlv_update                        GET   opgave_slb              403 403 403 403 403 403 403 403 403 403 404
doelen:tlv_update                        POST  opgave_slb              403 403 403 403 403 403 403 403 403 403 404
doelen:administratielast                 GET   ronde                   403 403 403 403 403 403 403 200 200 403 403
doelen:tlv_jaar                          GET   -                       403 403 403 403 403 403 200 200 200 403 403
doelen:tlv_jaar                          POST  -                       403 403 403 403 403 403 200 403 200 403 403
doelen:onderdeeldoel_create              POST  onderdeel               302 403 403 403 403 403 403 403 403 403 403
doelen:onderdeeldoel_delete              POST  koppeling               302 403 403 403 403 403 403 403 403 403 403
doelen:rapportage_list                   GET   -                       200 200 200 200 200 200 200 200 200 200 200
doelen:rapportage_list                   POST  -                       403 403 403 403 403 403 403 200 200 403 403
"""

### About the app, and what the law asks

legal-title = About and legal
legal-detail = Who we are, your rights, the terms of the official chat
legal-about-title = Who we are, and who we are not
legal-about =
    Sécurité is an independent, free and open application. It is not a service of the State, the police or the gendarmerie, and none of them has approved it.
    It does what the public service “Ma Sécurité” does: find your police station or gendarmerie brigade, know what to do and whom to call, write to an officer where an authority arranges it.
    It takes no complaint, no report, no testimony. Where one is needed it leads to the official page.
    It gives no alarm: FR-Alert is the State’s system.
legal-no-publisher = This version is in no store: the name and address of its publisher will stand here before it is.
legal-no-publisher-error = A mistake in a number, in hours, in advice? Write it on the project’s page, where you found the app. Tell nothing personal there: what is written there is public.
legal-publisher = Publisher: { $name }.
legal-publisher-error = A mistake in a number, in hours, in advice? Write to the publisher. That is no emergency service.
legal-publisher-mail = Write to { $address }
legal-publisher-mail-trace = The message stays among those you sent.
legal-terms-title = The official chat: its terms, in our words
legal-terms =
    This summary is ours. What counts are the terms that the service shows. Those of the gendarmerie’s chat stand apart: we did not find them, so we cannot sum them up.
    Who publishes: the general directorates of police and gendarmerie. Who may write: everybody; to write is to accept the terms.
    What it is for: to inform, and to lead to the right procedure. It is not made for emergencies: 17, 112, or a text to 114.
    What it needs: a connection, a browser, session cookies allowed.
    It is announced day and night. Neither an officer’s presence, nor the reply time, nor that the request is recorded is guaranteed. An answer by e-mail is possible if you give an address.
    What it notes: surname and first name, an address given or asked for, the address of the connection to find a person if the facts are urgent or grave, technical traces, statistics without names.
    For how long: 7 days for the chat of the police; e-mails and e-mail addresses, 3 months at most.
    Who reads it: the officers who answer and those above them; the police or gendarmerie centres of the place, to step in.
    What you say must be accurate. Malicious messages, or many at once, are excluded.
    Texts of the site may be taken over unaltered with their source, never for advertising; logos, pictures and videos need a written agreement.
    Texts quoted: decree of 10 December 2020 amending that of 1 February 2011; law 78-17; ordinances 2014-1330 and 2015-1341. Court: administrative court of Paris; French law.
legal-decree-title = The platform for victims: decree 2022-337
legal-decree =
    The chat for victims of violence rests on decree no. 2022-337 of 10 March 2022, published in the Journal officiel on 11 March 2022. In charge: the Ministry of the Interior, police and gendarmerie.
    What it is for: a victim or a witness can write to an officer and report; be told of rights and procedure; be received more easily; be led to associations; the report goes to the investigators of the place.
    The decree also fixes which data, for how long, who reads them, and how rights are exercised. We could not read those articles, so we give no figure.
    It replaces decree no. 2018-1020. The CNIL gave an opinion, deliberation no. 2021-133 of 18 November 2021: the platform is under the police and justice directive and title III of the law of 1978. Some rights may be limited there.
legal-rights-title = Your rights
legal-rights =
    This app has no account and no server that knows who you are: what it keeps is on this device, and you can erase it in the settings, under “My data”.
    For the official service: write to the authority that it names, with a proof of identity. The Ministry of the Interior has a data protection officer.
    You may complain to the CNIL: 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07.
    A call or a text goes through your operator, a page through your browser: they keep a trace, and we cannot change that.
legal-access-title = Accessibility
legal-access =
    State: partially conformant with EN 301 549, by our own tests. No body has verified it, and no real phone has shown it yet.
    Seen by automatic tests, on simulated Android, by day, by night and at twice the text size: names of controls, reading order, size of targets, contrast, nothing by colour alone (chapters 9 and 11).
    On iOS: names, order and announcements, by tests without a device. In a terminal: all by keyboard.
    Not seen yet: TalkBack and VoiceOver on a real device, a switch, a braille display; real-time text (chapter 6) is not offered; there is no video (chapter 7). Documents (chapter 10) and support (chapter 12) are plain text.
    The app’s plain French has not been read by the people it is for: it is not labelled easy-to-read.
    A difficulty? Say so where the page “Who we are” tells you to. Without an answer you may write to the Défenseur des droits.
legal-false-title = False alarms and false accusations
legal-false =
    To call because you have a doubt is never an offence.
    A false alarm to the emergency services, on purpose, is one: up to 2 years in prison and a fine of 30,000 euros.
    To accuse somebody of what one knows to be false (article 226-10 of the penal code): up to 5 years and 45,000 euros. A forgery (article 441-1): up to 3 years and 45,000 euros.
legal-licences-title = Licences and sources
legal-licences =
    The program is free, under the MIT or the Apache 2.0 licence, at your choice.
    Addresses, communes, outlines and stations come from open data, mostly under the Licence Ouverte 2.0: each page says its source and its date. Neither their publishers nor the State endorse this use.
    Advice and services were written for this app from the pages that each entry names.
    The program holds libraries of other authors, all of them free; their list comes with the code.
legal-sources = From: Légifrance, the terms of the site “Ma Sécurité”, CNIL, read on 22 November 2026. No lawyer has read this text.

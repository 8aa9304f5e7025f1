### The page of emergency numbers

urgent-title = Tous les numéros d’urgence
urgent-police-when = Un danger ou une infraction en ce moment : police et gendarmerie. Jour et nuit, gratuit.
urgent-europe-when = N’importe quel secours, en France et dans toute l’Union européenne. On peut vous répondre en français ou en anglais. Jour et nuit, gratuit.
urgent-by-text-when = Vous ne pouvez pas parler ou entendre : un SMS suffit, on vous répond par écrit. Le 114 ne répond pas à la voix. Jour et nuit, gratuit.
urgent-say = Ce qu’il faut dire
urgent-say-what = D’abord où vous êtes. Puis ce qui se passe, et qui est en danger. Ne raccrochez pas avant qu’on vous le dise.
urgent-position = Beaucoup de téléphones donnent leur position aux secours pendant l’appel. Ce n’est jamais sûr : dites où vous êtes.
urgent-fails = Si l’appel ne passe pas
urgent-no-line = Pas de carte SIM, ou pas de réseau : essayez le 112. Sinon, demandez à quelqu’un d’appeler, ou allez dans un lieu où il y a du monde.
urgent-tablet = Tablette ou appareil sans téléphone : demandez un téléphone, ou écrivez sur le site du 114 s’il y a internet.
urgent-airplane = Mode avion : coupez-le, puis appelez.
urgent-others = Autres numéros
urgent-helplines = Numéros d’aide et tchats
urgent-trace = Un appel reste dans le journal d’appels, un SMS dans la conversation.
urgent-source = Sources : Service-Public F33953, 28 janvier 2025 ; handicap.fr, janvier 2024. Pas encore relu par des secours.

### Privacy

privacy-title = Vie privée
privacy-detail = Ce qui est gardé, ce qui part, ce qui s’efface.
privacy-heading = Rien ne part de cet appareil
privacy-no-network = L’application n’utilise pas le réseau : ni ce que vous écrivez, ni ce que vous lisez n’est envoyé. Il n’y a ni compte, ni publicité, ni mesure d’audience.
privacy-heading-asks = Rien de vous ne part de cet appareil
privacy-asks = Une fois par jour, ou davantage tant qu’un téléchargement n’est pas fini, l’application demande au serveur de son éditeur s’il y a des données plus récentes. La question est la même pour tous les téléphones : ni ce que vous écrivez, ni ce que vous lisez n’y est. Le serveur voit l’adresse de votre connexion, comme tout site. Les réglages permettent de ne rien demander.
privacy-chat = Le tchat envoie ce que vous y écrivez au service que vous avez choisi, et rien d’autre. Rien de la conversation n’est écrit sur cet appareil, sauf si vous demandez à la garder : alors elle est scellée.
privacy-no-position = Elle ne demande jamais votre position. La recherche se fait avec ce que vous écrivez, sur cet appareil.
privacy-kept-heading = Ce que cet appareil garde
privacy-kept = La langue et les mots simples, si vous les avez choisis ; une unité, si vous l’avez gardée ; si les premières pages ont été vues, et le moment de la dernière demande de données. Sur un téléphone, l’unité n’est mise dans aucune sauvegarde. Un appui sur sa page l’efface.
privacy-forgotten = Ce que vous écrivez s’efface quand vous quittez la page (pour le message au 114, sa première page) et, sur un téléphone, après cinq minutes d’absence. Les pages que vous lisez ne laissent rien dans l’application.
privacy-others-heading = Ce que d’autres gardent
privacy-calls = Un appel reste dans le journal d’appels, un SMS dans la messagerie ; l’opérateur garde trace des deux.
privacy-others = Un site ou une carte que vous ouvrez d’ici reste dans l’historique de son application. Ce que vous copiez reste dans le presse-papiers. Le clavier peut apprendre ce que vous écrivez. La liste des applications récentes peut montrer la dernière page, sauf celles du tchat, du message au 114 et des violences conjugales.
privacy-news = Quand vous lisez les actualités, ou que vous suivez un lieu, l’application les demande : tous les téléphones demandent les mêmes fichiers. Aucun serveur ne connaît vos lieux ni vos thèmes.
privacy-kept-news = Les lieux et les thèmes que vous suivez, si vous en avez choisi ; les actualités reçues, les mêmes pour tous. Un appui sur la page de vos lieux efface la liste.

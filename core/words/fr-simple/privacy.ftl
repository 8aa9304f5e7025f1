### Privacy

privacy-detail = Ce qui est gardé. Ce qui s’efface.
privacy-heading = L’application n’envoie rien
privacy-no-network = L’application n’envoie rien. Pas de compte. Pas de publicité. Personne ne compte ce que vous lisez.
privacy-no-position = L’application ne demande jamais où vous êtes.
privacy-kept-heading = Ce que le téléphone garde
privacy-kept = Il garde la langue et les mots simples, si vous les avez choisis. Il garde un endroit, si vous l’avez demandé. Il note que vous avez vu les premières pages. Il note l’heure de la dernière demande. Vous pouvez tout effacer.
privacy-forgotten = Ce que vous écrivez s’efface quand vous partez de la page. Sur un téléphone, aussi après 5 minutes sans l’application.
privacy-others-heading = Ce que les autres gardent
privacy-calls = Un appel ou un SMS reste écrit dans le téléphone.
privacy-others = Un site ou une carte que vous ouvrez garde une trace. Ce que vous copiez aussi. La liste des applications peut montrer la dernière page.

### Chat

chat-not-for-emergencies = Ce n’est pas pour l’urgence. Vous êtes en danger ? Appelez. Vous ne pouvez pas parler ? Écrivez au 114.
chat-what = Vous pouvez poser une question. Vous pouvez raconter un problème.
chat-who-reads = La police ou la gendarmerie lit ce que vous écrivez.
chat-what-they-see = L’adresse de votre connexion est notée. Si c’est grave, elle sert à vous retrouver. La police garde la conversation 7 jours. Pour la gendarmerie, lisez ses règles.
chat-no-delay = La réponse peut prendre du temps.
chat-browser = Une page internet s’ouvre. Elle pose des cookies. Votre appareil garde une trace de cette page.

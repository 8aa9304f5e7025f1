### Home

home-question = Vous avez besoin d’aide ?
home-victim = On m’a fait du mal
home-report = J’ai vu quelque chose
home-information = Je veux savoir
home-kept-gone = Nous n’avons plus l’endroit que vous aviez gardé.
about-independent = Cette application n’est pas faite par l’État.

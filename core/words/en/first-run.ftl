### The first run

first-run-count = { $at } of { $of }
first-run-on = Continue
first-run-begin = Begin
first-run-back = Back
first-run-skip = Skip all
first-run-language = Your language
first-run-language-say = Choose. You can change it in the settings.
first-run-about = Who we are
first-run-about-emergency = Emergency: 17 is always at the bottom of the screen.
first-run-about-offline = No account, no location. The app does not use the network.
first-run-about-online = No account, no location. What you look for does not leave the device; the page “Privacy” says what does, and when.
first-run-news = News from where you live
first-run-news-say = Choose places and subjects, or nothing at all. The choice stays on the device.
first-run-watched = If somebody checks your phone
first-run-watched-other = Use another device instead: one that belongs to somebody you trust, or one in a public place.
first-run-watched-seen = This app can be seen in the list of apps and in the history of the store. Spyware sees the screen too.
first-run-watched-calls = Calls and text messages stay on the phone, and sometimes on the bill. The app cannot erase them.

### My data: what the device holds, and erasing it

my-data-title = My data
my-data-detail = All that the app keeps on this device, and how to erase it.
my-data-looking = Looking for what is kept…
my-data-intro = This is all that the app keeps on this device. Before it erases, it asks you to confirm.
my-data-found = This is what was found here. Before it erases, the app asks you to confirm.
my-data-nothing = The app keeps nothing on this device.
my-data-in-memory = Your choices are not written: they are forgotten when the app closes. Those in a file kept with --settings are neither shown nor erased here.
my-data-out-of-reach = The settings file cannot be opened just now: what it holds is neither shown nor erased. Close all windows of the app, open it again, then come back here.

my-data-settings = Language and settings
my-data-station = My station
my-data-news-choices = My places and themes of news
my-data-packs = Downloaded data
my-data-news = Downloaded news
my-data-conversation = A conversation
my-data-set-aside = Old files set aside
my-data-log = Log of faults

my-data-language-of-device = The language of the device
my-data-first-pages = Whether the first pages were seen
my-data-never-asks = Data never renew by themselves
my-data-station-gone = A station that is no longer in our data.
my-data-places = Places: { $places }.
my-data-themes = Themes: { $themes }.
my-data-notices = Notifications are on.
my-data-no-choice = A choice that this version no longer reads.
my-data-asked = When the server was last asked.
my-data-same-for-all = { $size }, the same for everybody; and when the server was last asked.
my-data-sealed = Sealed: only the app on this device can read it. { $size }
my-data-set-aside-files = { $files } ({ $size }). The app has no use for them; an old file may hold your choices.
my-data-log-says = { $size }: kinds and numbers of faults of the program, nothing that you write.

my-data-erase = Erase
my-data-erase-spoken = Erase: { $what }
my-data-erase-all = Erase everything
my-data-ask = Erase “{ $what }”?
my-data-ask-all = Erase everything? The app will be as new. A conversation that is under way ends; what the service has received stays with it.
my-data-after-settings = The app goes back to the language of the device, and to renewing data as at first; its first pages come back.
my-data-after-station = It will no longer be on the first page.
my-data-after-news-choices = News are no longer chosen for you, and notifications stop.
my-data-after-older = Old settings files that were set aside, which may hold this choice, are erased too.
my-data-after-packs = Those that came with the app serve again. It may ask for newer ones again.
my-data-after-news = They come back if you read the news or follow a place.
my-data-after-conversation = It ends, and nothing of it stays here. What the service has received stays with it.
my-data-after-set-aside = What they hold is lost.
my-data-after-log = New faults may be written there.
my-data-yes = Yes, erase
my-data-no = No, keep
my-data-erasing = Erasing…

my-data-erased = “{ $what }”: erased from this device.
my-data-erased-all = Everything is erased. The app is as new.
my-data-erased-found = What was found here is erased. A file kept with --settings is not.
my-data-busy = Not erased: { $what }. Another window, or a download that is ending, is using it. Wait a little, then try again.
my-data-refused = Not erased: { $what }. The device refused: close the app, open it again, then try again.
my-data-not-all = Not erased: what the settings file holds.

my-data-stays-heading = What is not erased here
my-data-stays = The data that came with the app are part of it and say nothing of you: they stay. The app cannot erase the call log, messages, or what the device notes about the apps on it.

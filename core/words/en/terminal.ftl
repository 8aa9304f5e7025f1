### The full-screen terminal

terminal-key-escape = Esc
terminal-key-enter = Enter
terminal-key-alt = Alt 1 2 3 4
terminal-key-move = Tab, arrows
terminal-key-chart = Arrows + - f
terminal-key-quit = Ctrl-Q
terminal-key-page = Page ↑ ↓
terminal-help = help
terminal-quit = close the app
terminal-help-title = Help
terminal-help-bar = The four actions of the last line, at any time
terminal-help-bar-alt = The same, where the terminal takes the keys F1 to F4
terminal-help-move = Go from one action to the next
terminal-help-act = Open, choose, search
terminal-help-back = Go back; leave the page on domestic violence quickly
terminal-help-scroll = Scroll the page
terminal-help-chart = On the map: move, closer, farther, see all
terminal-help-quit = Close the app; q does too, outside the search
terminal-help-links = A terminal neither calls nor opens anything. On a link, Enter says which number to dial, or the address to copy.
terminal-help-memory = Your choices last until you close the app. The option --settings FILE keeps them.
terminal-help-traces = A terminal may keep traces: a history of commands, a recorded window. Sécurité does not promise to erase them.
terminal-call = A terminal cannot call. On a phone, dial { $number }.
terminal-write = A terminal cannot send a text message. From a phone, write to { $number }.
terminal-copy = To copy:
terminal-small = The window is too small: make it larger.
terminal-no-answer = This question has no answer number { $answer }.

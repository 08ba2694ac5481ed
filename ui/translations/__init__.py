"""What the window says in other languages: Qt Linguist files, and the script that keeps and compiles them."""

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Version {version}</source>
        <translation>Версия {version}</translation>
    </message>
    <message>
        <source>Policy Options Evaluator</source>
        <translation>Policy Options Evaluator</translation>
    </message>
    <message>
        <source>Weigh policy options in the room, by e-mail and on the record.</source>
        <translation>Взвешивание вариантов политики: на встрече, по почте и с записью всех решений.</translation>
    </message>
    <message>
        <source>Apache License 2.0. Type: Inter, SIL Open Font License. Qt: LGPL 3.</source>
        <translation>Лицензия Apache 2.0. Шрифт: Inter, SIL Open Font License. Qt: LGPL 3.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Клавиатура</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Клавиша</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Что делает</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>On a track: 1 point less or more</source>
        <translation>На дорожке: на 1 балл меньше или больше</translation>
    </message>
    <message>
        <source>10 points</source>
        <translation>На 10 баллов</translation>
    </message>
    <message>
        <source>To the next point where the winner changes</source>
        <translation>К следующей точке смены лидера</translation>
    </message>
    <message>
        <source>0 points, all the way</source>
        <translation>0 баллов; до конца дорожки</translation>
    </message>
    <message>
        <source>Type points</source>
        <translation>Ввести баллы</translation>
    </message>
    <message>
        <source>Type a share</source>
        <translation>Ввести долю</translation>
    </message>
    <message>
        <source>Lock or unlock</source>
        <translation>Закрепить или открепить</translation>
    </message>
    <message>
        <source>Back to the snapshot's value</source>
        <translation>Вернуть значение снимка</translation>
    </message>
    <message>
        <source>Cancel a drag; close the inspector; leave the projector view</source>
        <translation>Отмена; закрыть панель; выйти из показа</translation>
    </message>
    <message>
        <source>In the ranking: another option</source>
        <translation>В ранжировании: другой вариант</translation>
    </message>
    <message>
        <source>In the ranking: open the inspector</source>
        <translation>В ранжировании: открыть панель сведений</translation>
    </message>
    <message>
        <source>In the ranking: show it as a table</source>
        <translation>В ранжировании: показать таблицей</translation>
    </message>
    <message>
        <source>Search everywhere: options, criteria, sources, pages, commands</source>
        <translation>Поиск по всему</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Larger text, smaller text, text at 100%</source>
        <translation>Крупнее, мельче, текст 100 %</translation>
    </message>
    <message>
        <source>Help on the page that is open</source>
        <translation>Справка об открытой странице</translation>
    </message>
    <message>
        <source>Projector view</source>
        <translation>Режим показа</translation>
    </message>
    <message>
        <source>How the ranking came about, step by step</source>
        <translation>Как сложилось ранжирование, по шагам</translation>
    </message>
    <message>
        <source>Guidance on good analysis</source>
        <translation>Требования к хорошему анализу</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Следующая панель</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>Отменить, повторить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation>Сделать снимок</translation>
    </message>
    <message>
        <source>Reset to the snapshot</source>
        <translation>Вернуть веса снимка</translation>
    </message>
    <message>
        <source>Elicit, Explore</source>
        <translation>Опрос, Анализ</translation>
    </message>
</context>
<context>
    <name>Access</name>
    <message>
        <source>Another window has the library open.</source>
        <translation>Библиотека открыта в другом окне.</translation>
    </message>
    <message>
        <source>This one can read and export, not save. Save tries again once the other is closed.</source>
        <translation>Здесь можно читать и выгружать, но не сохранять. «Сохранить» попробует снова, когда другое окно закроется.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>This window saves in the library from now on.</source>
        <translation>Теперь это окно сохраняет в библиотеку.</translation>
    </message>
    <message>
        <source>Work goes on in memory: the library could not be opened.</source>
        <translation>Работа идёт в памяти: библиотеку не удалось открыть.</translation>
    </message>
    <message>
        <source>The library was last used by a newer version of the program.</source>
        <translation>Библиотеку последней открывала более новая версия программы.</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Открыть только для чтения</translation>
    </message>
    <message>
        <source>The library is open to read only.</source>
        <translation>Библиотека открыта только для чтения.</translation>
    </message>
    <message>
        <source>Everything in it can be opened and exported; nothing is saved in it.</source>
        <translation>Всё в ней можно открыть и выгрузить; в неё ничего не сохраняется.</translation>
    </message>
</context>
<context>
    <name>AllFaults</name>
    <message>
        <source>Copy as a table</source>
        <translation>Копировать таблицу</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Скопировано.</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Text will be {size}% when the window opens again.</source>
        <translation>Размер текста станет {size} %, когда окно откроется снова.</translation>
    </message>
    <message>
        <source>Open again now</source>
        <translation>Открыть снова сейчас</translation>
    </message>
</context>
<context>
    <name>ArrivalDialog</name>
    <message>
        <source>In the file, against version {number} here: {changes}.</source>
        <translation>В файле по сравнению со здешней версией {number}: {changes}.</translation>
    </message>
    <message>
        <source>Only look at the file</source>
        <translation>Только посмотреть файл</translation>
    </message>
    <message>
        <source>Open version {number}</source>
        <translation>Открыть версию {number}</translation>
    </message>
    <message>
        <source>Add it as version {number}</source>
        <translation>Добавить как версию {number}</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Оставить обе</translation>
    </message>
    <message>
        <source>“{file}” holds version {number}. Your library has version {newest}.</source>
        <translation>В файле «{file}» — версия {number}. В вашей библиотеке — версия {newest}.</translation>
    </message>
    <message>
        <source>You have a newer version</source>
        <translation>У вас более новая версия</translation>
    </message>
    <message>
        <source>“{file}” was made from version {newest}, the newest in your library.</source>
        <translation>Файл «{file}» сделан из версии {newest}, новейшей в вашей библиотеке.</translation>
    </message>
    <message>
        <source>The file is newer</source>
        <translation>Файл новее</translation>
    </message>
    <message>
        <source>“{file}” does not say from which version it was made.</source>
        <translation>В файле «{file}» не указано, из какой версии он сделан.</translation>
    </message>
    <message>
        <source>“{file}” and your library have both changed since version {number}.</source>
        <translation>После версии {number} изменились и файл «{file}», и ваша библиотека.</translation>
    </message>
    <message>
        <source>Kept both, the file becomes an option set of its own; nothing is merged or replaced.</source>
        <translation>Если оставить обе, файл станет отдельным набором вариантов; ничего не сливается и не заменяется.</translation>
    </message>
    <message>
        <source>Both have changed</source>
        <translation>Изменились оба</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>Option sets (*.optionset.json *.json)</source>
        <translation>Наборы вариантов (*.optionset.json *.json)</translation>
    </message>
    <message>
        <source>Import option sets</source>
        <translation>Загрузить наборы вариантов</translation>
    </message>
    <message>
        <source>“{file}” was not imported.</source>
        <translation>Файл «{file}» не загружен.</translation>
    </message>
    <message>
        <source>“{name}” is open.</source>
        <translation>Открыт набор «{name}».</translation>
    </message>
    <message>
        <source>It is not in the library until it is saved.</source>
        <translation>В библиотеке он появится после сохранения.</translation>
    </message>
    <message>
        <source>“{name}” is in the library already, as version {number}.</source>
        <translation>Набор «{name}» уже есть в библиотеке, версия {number}.</translation>
    </message>
    <message>
        <source>“{name}” is in the library now, as version {number}.</source>
        <translation>Набор «{name}» теперь в библиотеке, версия {number}.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Ничего не загружено.</translation>
    </message>
    <message>
        <source>Importing {count} files…</source>
        <translation>Загрузка файлов: {count}…</translation>
    </message>
    <message>
        <source>The files are imported.</source>
        <translation>Файлы загружены.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Скрыть</translation>
    </message>
</context>
<context>
    <name>BestWorstBody</name>
    <message>
        <source>Swing that matters most</source>
        <translation>Самый важный переход</translation>
    </message>
    <message>
        <source>Swing that matters least</source>
        <translation>Наименее важный переход</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>matters most · {swing}</source>
        <translation>важнее всего · {swing}</translation>
    </message>
    <message>
        <source>matters least · {swing}</source>
        <translation>наименее важен · {swing}</translation>
    </message>
</context>
<context>
    <name>Bump</name>
    <message>
        <source>{person}: {code} {option} is {place}</source>
        <translation>{person}: {code} {option}, {place} место</translation>
    </message>
</context>
<context>
    <name>Caption</name>
    <message numerus="yes">
        <source>{count} draws</source>
        <translation>
            <numerusform>{count} испытание</numerusform>
            <numerusform>{count} испытания</numerusform>
            <numerusform>{count} испытаний</numerusform>
        </translation>
    </message>
    <message>
        <source>seed {number}</source>
        <translation>начальное число {number}</translation>
    </message>
</context>
<context>
    <name>Captions</name>
    <message>
        <source>Working weights</source>
        <translation>Рабочие веса</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>{title}: show as a table (T)</source>
        <translation>{title}: показать таблицей (T)</translation>
    </message>
    <message>
        <source>{title}: copy or save</source>
        <translation>{title}: копировать или сохранить</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>Идёт расчёт…</translation>
    </message>
</context>
<context>
    <name>CellEditor</name>
    <message>
        <source>Score</source>
        <translation>Оценка</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>ranked then by {method}</source>
        <translation>тогда ранжировал метод «{method}»</translation>
    </message>
    <message>
        <source>only what is looked at changed</source>
        <translation>изменилось только то, что показано</translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>ничего не изменилось</translation>
    </message>
    <message numerus="yes">
        <source>{count} more kinds of change</source>
        <translation>
            <numerusform>ещё {count} вид изменений</numerusform>
            <numerusform>ещё {count} вида изменений</numerusform>
            <numerusform>ещё {count} видов изменений</numerusform>
        </translation>
    </message>
    <message>
        <source>{things} added</source>
        <translation>добавлено: {things}</translation>
    </message>
    <message>
        <source>{things} removed</source>
        <translation>удалено: {things}</translation>
    </message>
    <message>
        <source>{things} changed</source>
        <translation>изменено: {things}</translation>
    </message>
    <message numerus="yes">
        <source>{count} options</source>
        <translation>
            <numerusform>{count} вариант</numerusform>
            <numerusform>{count} варианта</numerusform>
            <numerusform>{count} вариантов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} families</source>
        <translation>
            <numerusform>{count} категория</numerusform>
            <numerusform>{count} категории</numerusform>
            <numerusform>{count} категорий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} criteria</source>
        <translation>
            <numerusform>{count} критерий</numerusform>
            <numerusform>{count} критерия</numerusform>
            <numerusform>{count} критериев</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} groups</source>
        <translation>
            <numerusform>{count} группа</numerusform>
            <numerusform>{count} группы</numerusform>
            <numerusform>{count} групп</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} scenarios</source>
        <translation>
            <numerusform>{count} сценарий</numerusform>
            <numerusform>{count} сценария</numerusform>
            <numerusform>{count} сценариев</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} scores</source>
        <translation>
            <numerusform>{count} оценка</numerusform>
            <numerusform>{count} оценки</numerusform>
            <numerusform>{count} оценок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} preconditions</source>
        <translation>
            <numerusform>{count} условие реализации</numerusform>
            <numerusform>{count} условия реализации</numerusform>
            <numerusform>{count} условий реализации</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} weights</source>
        <translation>
            <numerusform>{count} вес</numerusform>
            <numerusform>{count} веса</numerusform>
            <numerusform>{count} весов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} weightings</source>
        <translation>
            <numerusform>{count} набор весов</numerusform>
            <numerusform>{count} набора весов</numerusform>
            <numerusform>{count} наборов весов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} stakeholders</source>
        <translation>
            <numerusform>{count} сторона</numerusform>
            <numerusform>{count} стороны</numerusform>
            <numerusform>{count} сторон</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} score judgements</source>
        <translation>
            <numerusform>{count} суждение об оценке</numerusform>
            <numerusform>{count} суждения об оценках</numerusform>
            <numerusform>{count} суждений об оценках</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} snapshots</source>
        <translation>
            <numerusform>{count} снимок</numerusform>
            <numerusform>{count} снимка</numerusform>
            <numerusform>{count} снимков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} sources</source>
        <translation>
            <numerusform>{count} источник</numerusform>
            <numerusform>{count} источника</numerusform>
            <numerusform>{count} источников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} statements</source>
        <translation>
            <numerusform>{count} тезис</numerusform>
            <numerusform>{count} тезиса</numerusform>
            <numerusform>{count} тезисов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} disagreements</source>
        <translation>
            <numerusform>{count} расхождение</numerusform>
            <numerusform>{count} расхождения</numerusform>
            <numerusform>{count} расхождений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} series of figures</source>
        <translation>
            <numerusform>{count} ряд данных</numerusform>
            <numerusform>{count} ряда данных</numerusform>
            <numerusform>{count} рядов данных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} developments</source>
        <translation>
            <numerusform>{count} событие</numerusform>
            <numerusform>{count} события</numerusform>
            <numerusform>{count} событий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} other fields</source>
        <translation>
            <numerusform>{count} другое поле</numerusform>
            <numerusform>{count} других поля</numerusform>
            <numerusform>{count} других полей</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Стало</translation>
    </message>
    <message>
        <source>Every change</source>
        <translation>Все изменения</translation>
    </message>
    <message>
        <source>was there</source>
        <translation>было</translation>
    </message>
    <message>
        <source>{name}: {field}</source>
        <translation>{name}: {field}</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Вес</translation>
    </message>
    <message>
        <source>{option}, {criterion}, {scenario}</source>
        <translation>{option}, {criterion}, {scenario}</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>{figures}, other sources or kind</source>
        <translation>{figures}, другие источники или вид</translation>
    </message>
    <message>
        <source>not given here</source>
        <translation>здесь не задано</translation>
    </message>
    <message>
        <source>{option}, {scenario}</source>
        <translation>{option}, {scenario}</translation>
    </message>
    <message>
        <source>Precondition</source>
        <translation>Условие реализации</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>set</source>
        <translation>задано</translation>
    </message>
    <message numerus="yes">
        <source>{count} entries</source>
        <translation>
            <numerusform>{count} запись</numerusform>
            <numerusform>{count} записи</numerusform>
            <numerusform>{count} записей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesStrip</name>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
    <message>
        <source>Changes since {name}</source>
        <translation>Изменения после «{name}»</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>ещё {count}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>What it holds</source>
        <translation>Что содержит</translation>
    </message>
    <message>
        <source>Minister</source>
        <translation>Для министра</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Для рецензента</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Two pages: the answer, how sure it is, what it takes.</source>
        <translation>Две страницы: ответ, его надёжность, что потребуется.</translation>
    </message>
    <message>
        <source>Everything, with an appendix to recompute every total by hand.</source>
        <translation>Всё, с приложением для проверки каждого итога вручную.</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation>Сохранить изменения в наборе «{name}»?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>CoalitionTree</name>
    <message>
        <source>{names}: {code} first</source>
        <translation>{names}: первый {code}</translation>
    </message>
    <message>
        <source>Stakeholder</source>
        <translation>Сторона</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Первый</translation>
    </message>
    <message>
        <source>Weight that would have to move to agree, %</source>
        <translation>Вес, который нужно перенести для согласия, %</translation>
    </message>
</context>
<context>
    <name>ColumnHead</name>
    <message>
        <source>Order</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Критерий</translation>
    </message>
    <message>
        <source>From worst</source>
        <translation>От худшего</translation>
    </message>
    <message>
        <source>To best</source>
        <translation>К лучшему</translation>
    </message>
    <message>
        <source>Matters</source>
        <translation>Важность</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Nothing has changed since “{name}”.</source>
        <translation>После «{name}» ничего не изменилось.</translation>
    </message>
    <message numerus="yes">
        <source>{count} weights changed</source>
        <translation>
            <numerusform>изменён {count} вес</numerusform>
            <numerusform>изменено {count} веса</numerusform>
            <numerusform>изменено {count} весов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} options changed places</source>
        <translation>
            <numerusform>место сменил {count} вариант</numerusform>
            <numerusform>место сменили {count} варианта</numerusform>
            <numerusform>место сменили {count} вариантов</numerusform>
        </translation>
    </message>
    <message>
        <source>no option changed its place</source>
        <translation>места не изменились</translation>
    </message>
    <message>
        <source>{weights} since “{name}”; {places}.</source>
        <translation>После «{name}»: {weights}; {places}.</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Критерий</translation>
    </message>
    <message>
        <source>Points then</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Сдвиг</translation>
    </message>
    <message>
        <source>Share then</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>Weights then and now</source>
        <translation>Веса тогда и сейчас</translation>
    </message>
    <message>
        <source>{figure} then</source>
        <translation>{figure} тогда</translation>
    </message>
    <message>
        <source>{figure} now</source>
        <translation>{figure} сейчас</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Вариант</translation>
    </message>
    <message>
        <source>Rank then</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Ranking then and now</source>
        <translation>Ранжирование тогда и сейчас</translation>
    </message>
    <message>
        <source>started from</source>
        <translation>исходный</translation>
    </message>
    <message>
        <source>Taken {when}</source>
        <translation>Сделан {when}</translation>
    </message>
    <message>
        <source>then in the scenario “{name}”: places may differ for that reason, too</source>
        <translation>тогда — в сценарии «{name}»: места могут различаться и поэтому</translation>
    </message>
    <message>
        <source>then by {method}: places may differ for that reason, too</source>
        <translation>тогда — методом «{method}»: места могут различаться и поэтому</translation>
    </message>
    <message>
        <source>Ranks by stakeholder</source>
        <translation>Места по сторонам</translation>
    </message>
    <message>
        <source>Disagreement map</source>
        <translation>Карта разногласий</translation>
    </message>
    <message>
        <source>Coalitions</source>
        <translation>Коалиции</translation>
    </message>
    <message>
        <source>Coalitions need two people at least.</source>
        <translation>Для коалиций нужны хотя бы две стороны.</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Then and now</source>
        <translation>Тогда и сейчас</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Сравнить с</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Equal</source>
        <translation>Равные</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Энтропия</translation>
    </message>
    <message>
        <source>CRITIC</source>
        <translation>CRITIC</translation>
    </message>
    <message>
        <source>Equal: every criterion the same. Also a judgement, though it looks like none.</source>
        <translation>Равные: у всех критериев одинаково. Это тоже суждение, хотя на вид его нет.</translation>
    </message>
    <message>
        <source>Entropy: more for criteria whose scores are spread unevenly over the options.</source>
        <translation>Энтропия: больше критериям, оценки по которым распределены между вариантами неравномерно.</translation>
    </message>
    <message>
        <source>CRITIC: more for criteria that vary and that go against the others.</source>
        <translation>CRITIC: больше критериям, которые изменчивы и противоречат другим.</translation>
    </message>
    <message>
        <source>Cross-checks, not anyone's preference: computed from the scores alone. They show how much a ranking rests on the weights that people gave.</source>
        <translation>Это сверка, а не чьи-либо предпочтения: веса рассчитаны по одним оценкам. Видно, насколько ранжирование зависит от весов, которые дали люди.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Вариант</translation>
    </message>
    <message>
        <source>Ranks under different weights</source>
        <translation>Места при разных весах</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Критерий</translation>
    </message>
    <message>
        <source>Shares under different weights</source>
        <translation>Доли при разных весах</translation>
    </message>
    <message>
        <source>Nothing can be ranked here</source>
        <translation>Ранжировать здесь нечего</translation>
    </message>
    <message>
        <source>{code} is first under all of these weights</source>
        <translation>{code} первый при всех этих весах</translation>
    </message>
    <message>
        <source>First under these {count} weights: {told}</source>
        <translation>Первые при этих весах ({count}): {told}</translation>
    </message>
    <message numerus="yes">
        <source>The first {count} options are listed.</source>
        <translation>
            <numerusform>Показан первый {count} вариант.</numerusform>
            <numerusform>Показаны первые {count} варианта.</numerusform>
            <numerusform>Показаны первые {count} вариантов.</numerusform>
        </translation>
    </message>
    <message>
        <source>{title} *</source>
        <translation>{title} *</translation>
    </message>
</context>
<context>
    <name>ContextDialog</name>
    <message>
        <source>What is decided</source>
        <translation>Постановка задачи</translation>
    </message>
    <message>
        <source>Write it down before weighing: it stands in forms, workbooks and reports.</source>
        <translation>Запишите до взвешивания: она входит в анкеты, книги и отчёты.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Кто решает</translation>
    </message>
    <message>
        <source>Date or period</source>
        <translation>Дата или период</translation>
    </message>
    <message>
        <source>Keep the decision</source>
        <translation>Сохранить постановку</translation>
    </message>
    <message>
        <source>Change what is decided</source>
        <translation>Изменить постановку задачи</translation>
    </message>
</context>
<context>
    <name>Criteria</name>
    <message numerus="yes">
        <source>{count} criteria</source>
        <translation>
            <numerusform>{count} критерий</numerusform>
            <numerusform>{count} критерия</numerusform>
            <numerusform>{count} критериев</numerusform>
        </translation>
    </message>
    <message>
        <source>Weigh again</source>
        <translation>Взвесить заново</translation>
    </message>
    <message>
        <source>{low} to {high} {unit}</source>
        <translation>{low}–{high} {unit}</translation>
    </message>
    <message>
        <source>more is better</source>
        <translation>больше — лучше</translation>
    </message>
    <message>
        <source>less is better</source>
        <translation>меньше — лучше</translation>
    </message>
    <message>
        <source>No criteria yet</source>
        <translation>Критериев пока нет</translation>
    </message>
    <message>
        <source>{criteria} in one list</source>
        <translation>{criteria} одним списком</translation>
    </message>
    <message numerus="yes">
        <source>{count} groups</source>
        <translation>
            <numerusform>{count} группа</numerusform>
            <numerusform>{count} группы</numerusform>
            <numerusform>{count} групп</numerusform>
        </translation>
    </message>
    <message>
        <source>{criteria} in {groups}</source>
        <translation>{criteria}, {groups}</translation>
    </message>
    <message>
        <source>Every weighting was given for the scales as they are.</source>
        <translation>Все наборы весов даны для нынешних шкал.</translation>
    </message>
    <message>
        <source> and {count} more</source>
        <translation> и ещё {count}</translation>
    </message>
    <message>
        <source>Changed since they were weighed: {names}{more}.</source>
        <translation>Изменены после взвешивания: {names}{more}.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} и ещё {count}</translation>
    </message>
    <message>
        <source>Weigh this swing again, or keep the points, in: {names}.</source>
        <translation>Взвесьте этот переход заново или оставьте баллы в наборах: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} scores</source>
        <translation>
            <numerusform>{count} оценка</numerusform>
            <numerusform>{count} оценки</numerusform>
            <numerusform>{count} оценок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its points in {count} weightings</source>
        <translation>
            <numerusform>баллы в {count} наборе весов</numerusform>
            <numerusform>баллы в {count} наборах весов</numerusform>
            <numerusform>баллы в {count} наборах весов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} judgements</source>
        <translation>
            <numerusform>{count} суждение</numerusform>
            <numerusform>{count} суждения</numerusform>
            <numerusform>{count} суждений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} described levels</source>
        <translation>
            <numerusform>{count} описанный уровень</numerusform>
            <numerusform>{count} описанных уровня</numerusform>
            <numerusform>{count} описанных уровней</numerusform>
        </translation>
    </message>
    <message>
        <source>This also removes {things}. Undo brings everything back.</source>
        <translation>Вместе с ним удаляется: {things}. Отмена вернёт всё.</translation>
    </message>
    <message>
        <source>Ticks are the options' scores</source>
        <translation>Метки — оценки вариантов</translation>
    </message>
    <message>
        <source>{unit}; ticks are the options' scores</source>
        <translation>{unit}; метки — оценки вариантов</translation>
    </message>
    <message>
        <source>Every step on the scale is worth the same.</source>
        <translation>Каждый шаг шкалы одинаково ценен.</translation>
    </message>
    <message>
        <source>Half of the value is reached at {level}.</source>
        <translation>Половина ценности достигается при {level}.</translation>
    </message>
    <message>
        <source>{level} is worth {value}</source>
        <translation>{level} — ценность {value}</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>Полнота</translation>
    </message>
    <message>
        <source>Is everything that matters to the decision here?</source>
        <translation>Учтено ли здесь всё, что важно для решения?</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>Избыточность</translation>
    </message>
    <message>
        <source>Could one be left out because it tells no options apart?</source>
        <translation>Можно ли обойтись без критерия, который не различает варианты?</translation>
    </message>
    <message>
        <source>Operationality</source>
        <translation>Измеримость</translation>
    </message>
    <message>
        <source>Can every option be scored on each of them?</source>
        <translation>Можно ли по каждому критерию оценить каждый вариант?</translation>
    </message>
    <message>
        <source>Independence</source>
        <translation>Независимость</translation>
    </message>
    <message>
        <source>Can you judge each one without knowing the scores on the others?</source>
        <translation>Можно ли судить по каждому критерию, не зная оценок по остальным?</translation>
    </message>
    <message>
        <source>Double counting</source>
        <translation>Двойной учёт</translation>
    </message>
    <message>
        <source>Of two options equal but for one criterion, would you still care about that one?</source>
        <translation>Если два варианта различаются лишь одним критерием, важен ли он вам?</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>Are there no more than the decision needs?</source>
        <translation>Не больше ли критериев, чем нужно для решения?</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Do the scores say when effects come and how long they last?</source>
        <translation>Указано ли в оценках, когда наступает эффект и сколько длится?</translation>
    </message>
    <message>
        <source>{first} and {second}: {correlation}</source>
        <translation>{first} и {second}: {correlation}</translation>
    </message>
    <message>
        <source>Two options are equal but for “{name}”: one is at worst ({worst}), the other at best ({best}). Would you care which you get?</source>
        <translation>Два варианта различаются лишь критерием «{name}»: у одного худший уровень ({worst}), у другого лучший ({best}). Важно ли вам, который из них достанется?</translation>
    </message>
    <message>
        <source>Then another criterion may say the same. Consider merging the two, or leaving this one out.</source>
        <translation>Тогда о том же может говорить другой критерий. Подумайте, не объединить ли их или обойтись без этого.</translation>
    </message>
    <message>
        <source>Ask it the other way round, too. Consider merging the two, or asking for a minimum level.</source>
        <translation>Спросите и наоборот. Подумайте, не объединить ли их или задать минимальный уровень.</translation>
    </message>
</context>
<context>
    <name>CriteriaPage</name>
    <message>
        <source>Add criterion</source>
        <translation>Добавить критерий</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Критерий</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>Добавить группу</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Criteria by group</source>
        <translation>Критерии по группам</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Удалить (Delete)</translation>
    </message>
    <message>
        <source>Questions to ask</source>
        <translation>Вопросы для проверки</translation>
    </message>
    <message>
        <source>What matters?</source>
        <translation>Что важно?</translation>
    </message>
    <message>
        <source>List what the options are judged by, and say for each what is worst and what is best.</source>
        <translation>Перечислите, по чему судят о вариантах, и укажите для каждого критерия худший и лучший уровень.</translation>
    </message>
    <message>
        <source>Add the first criterion</source>
        <translation>Добавить первый критерий</translation>
    </message>
    <message>
        <source>Back to the criteria</source>
        <translation>Назад к критериям</translation>
    </message>
    <message>
        <source>New criterion</source>
        <translation>Новый критерий</translation>
    </message>
    <message>
        <source>Add a criterion</source>
        <translation>Добавить критерий</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Новая группа</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Добавить группу</translation>
    </message>
    <message>
        <source>Remove the group {name}</source>
        <translation>Удалить группу «{name}»</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>Удалить «{name}»?</translation>
    </message>
    <message>
        <source>Remove the criterion</source>
        <translation>Удалить критерий</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Удалить «{name}»</translation>
    </message>
    <message>
        <source>This criterion is {found}.</source>
        <translation>Состояние критерия: {found}.</translation>
    </message>
    <message>
        <source>Move {name} up</source>
        <translation>«{name}»: выше</translation>
    </message>
    <message>
        <source>Move {name} down</source>
        <translation>«{name}»: ниже</translation>
    </message>
    <message>
        <source>Move {name}</source>
        <translation>Переместить «{name}»</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Move into the group above</source>
        <translation>В группу выше</translation>
    </message>
    <message>
        <source>Move out of its group</source>
        <translation>Из группы наружу</translation>
    </message>
    <message>
        <source>Go to its scores</source>
        <translation>К оценкам по нему</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Move {name} into another group</source>
        <translation>«{name}»: в другую группу</translation>
    </message>
    <message>
        <source>Move {name} out of its group</source>
        <translation>«{name}»: из группы наружу</translation>
    </message>
</context>
<context>
    <name>CriteriaQuestions</name>
    <message>
        <source>Seven questions about the criteria</source>
        <translation>Семь вопросов о критериях</translation>
    </message>
    <message>
        <source>Close the questions</source>
        <translation>Закрыть вопросы</translation>
    </message>
    <message>
        <source>Your answer, kept with the option set</source>
        <translation>Ваш ответ хранится вместе с набором вариантов</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Обратите внимание</translation>
    </message>
    <message>
        <source>Values that run together in this scenario</source>
        <translation>Ценности, которые в этом сценарии меняются согласованно</translation>
    </message>
    <message>
        <source>A correlation decides nothing: criteria may run together and still say different things.</source>
        <translation>Корреляция ничего не решает: критерии могут меняться согласованно и всё же говорить о разном.</translation>
    </message>
    <message>
        <source>Nothing that the program could notice.</source>
        <translation>Программа ничего не заметила.</translation>
    </message>
    <message>
        <source>None of them closely.</source>
        <translation>Тесной связи нет.</translation>
    </message>
    <message>
        <source>Answer the question of {topic}</source>
        <translation>Ответить на вопрос «{topic}»</translation>
    </message>
</context>
<context>
    <name>CriterionFunction</name>
    <message>
        <source>Value function</source>
        <translation>Функция ценности</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>Линейная</translation>
    </message>
    <message>
        <source>Bent</source>
        <translation>Ломаная</translation>
    </message>
    <message>
        <source>Curved</source>
        <translation>Кривая</translation>
    </message>
    <message>
        <source>Kind of value function</source>
        <translation>Вид функции ценности</translation>
    </message>
    <message>
        <source>Show the curve as a table</source>
        <translation>Показать кривую таблицей</translation>
    </message>
    <message>
        <source>Copy or save the curve</source>
        <translation>Копировать или сохранить кривую</translation>
    </message>
    <message>
        <source>Level worth half</source>
        <translation>Уровень половинной ценности</translation>
    </message>
    <message>
        <source>Add a point</source>
        <translation>Добавить точку</translation>
    </message>
    <message>
        <source>From {worst} up to which level is the step worth as much as from there to {best}?</source>
        <translation>До какого уровня шаг от {worst} столь же ценен, как от него до {best}?</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>Value, 0 to 100</source>
        <translation>Ценность, 0–100</translation>
    </message>
    <message>
        <source>Remove this point</source>
        <translation>Удалить точку</translation>
    </message>
    <message>
        <source>Change the value function of {name}</source>
        <translation>Изменить функцию ценности «{name}»</translation>
    </message>
    <message>
        <source>Type a value from {low} to {high}.</source>
        <translation>Введите ценность от {low} до {high}.</translation>
    </message>
    <message>
        <source>Type a level between {low} and {high}.</source>
        <translation>Введите уровень между {low} и {high}.</translation>
    </message>
</context>
<context>
    <name>CriterionIdentity</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Краткое название</translation>
    </message>
    <message>
        <source>For narrow labels</source>
        <translation>Для узких подписей</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Определение</translation>
    </message>
    <message>
        <source>What it means, so that two people score alike</source>
        <translation>Что это значит — чтобы двое оценили одинаково</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Без группы</translation>
    </message>
    <message>
        <source>Rename {before} to {name}</source>
        <translation>Переименовать «{before}» в «{name}»</translation>
    </message>
    <message>
        <source>Change the short name of {name}</source>
        <translation>Изменить краткое название «{name}»</translation>
    </message>
    <message>
        <source>Define {name}</source>
        <translation>Определить «{name}»</translation>
    </message>
    <message>
        <source>Move {name} to another group</source>
        <translation>«{name}»: в другую группу</translation>
    </message>
</context>
<context>
    <name>CriterionProbe</name>
    <message>
        <source>Does it count on its own?</source>
        <translation>Важен ли он сам по себе?</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Не спрошено</translation>
    </message>
    <message>
        <source>I would care</source>
        <translation>Мне важно</translation>
    </message>
    <message>
        <source>I would not</source>
        <translation>Мне не важно</translation>
    </message>
    <message>
        <source>It depends</source>
        <translation>Зависит</translation>
    </message>
    <message>
        <source>Would you care?</source>
        <translation>Важно ли вам?</translation>
    </message>
    <message>
        <source>Why, or on what it depends</source>
        <translation>Почему или от чего зависит</translation>
    </message>
    <message>
        <source>Answer whether {name} counts on its own</source>
        <translation>Ответить, важен ли «{name}» сам по себе</translation>
    </message>
</context>
<context>
    <name>CriterionScale</name>
    <message>
        <source>Scale</source>
        <translation>Шкала</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>Short unit</source>
        <translation>Краткая единица</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Худший</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Лучший</translation>
    </message>
    <message>
        <source>More is better</source>
        <translation>Больше — лучше</translation>
    </message>
    <message>
        <source>Less is better</source>
        <translation>Меньше — лучше</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Направление</translation>
    </message>
    <message>
        <source>Describe a level</source>
        <translation>Описать уровень</translation>
    </message>
    <message>
        <source>Levels in words</source>
        <translation>Уровни словами</translation>
    </message>
    <message>
        <source>The scale changed since it was weighed.</source>
        <translation>После взвешивания шкала изменилась.</translation>
    </message>
    <message>
        <source>Keep the points</source>
        <translation>Оставить баллы</translation>
    </message>
    <message>
        <source>Say in words what two or three levels mean, so that scores are comparable.</source>
        <translation>Опишите словами два-три уровня, чтобы оценки были сопоставимы.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>What the level means</source>
        <translation>Что значит уровень</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Что это значит</translation>
    </message>
    <message>
        <source>Remove this level</source>
        <translation>Удалить уровень</translation>
    </message>
    <message>
        <source>Change the scale of {name}</source>
        <translation>Изменить шкалу «{name}»</translation>
    </message>
    <message>
        <source>Worst and best are the same. Type another level.</source>
        <translation>Худший и лучший уровни совпадают. Введите другой уровень.</translation>
    </message>
    <message>
        <source>Keep the points for {name}</source>
        <translation>Оставить баллы «{name}»</translation>
    </message>
</context>
<context>
    <name>CriterionThresholds</name>
    <message>
        <source>Thresholds</source>
        <translation>Пороги</translation>
    </message>
    <message>
        <source>Indifference: no matter up to</source>
        <translation>Безразличие: не важно до</translation>
    </message>
    <message>
        <source>Preference: clear from</source>
        <translation>Предпочтение: ясно от</translation>
    </message>
    <message>
        <source>Veto: beyond remedy from</source>
        <translation>Вето: непоправимо от</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>проценты</translation>
    </message>
    <message>
        <source>{caption}, in percent</source>
        <translation>{caption}, в процентах</translation>
    </message>
    <message>
        <source>Preference function</source>
        <translation>Функция предпочтения</translation>
    </message>
    <message>
        <source>Gaussian s</source>
        <translation>s Гаусса</translation>
    </message>
    <message>
        <source>For PROMETHEE and ELECTRE only; empty where nothing is said.</source>
        <translation>Только для PROMETHEE и ELECTRE; пусто — не задано.</translation>
    </message>
    <message>
        <source>Usual (nothing said)</source>
        <translation>Обычная (не задано)</translation>
    </message>
    <message>
        <source>Usual: any difference counts in full</source>
        <translation>Обычная: любая разность засчитывается полностью</translation>
    </message>
    <message>
        <source>U-shape: in full above indifference</source>
        <translation>U-образная: полностью выше порога безразличия</translation>
    </message>
    <message>
        <source>V-shape: rises to preference</source>
        <translation>V-образная: растёт до порога предпочтения</translation>
    </message>
    <message>
        <source>Level: half between the two</source>
        <translation>Ступенчатая: между порогами половина</translation>
    </message>
    <message>
        <source>Linear: rises between the two</source>
        <translation>Линейная с зоной безразличия: между порогами растёт</translation>
    </message>
    <message>
        <source>Gaussian: rises smoothly with s</source>
        <translation>Гауссова: плавно растёт с параметром s</translation>
    </message>
    <message>
        <source>Indifference, preference and veto do not rise. Mend one of them.</source>
        <translation>Пороги безразличия, предпочтения и вето не возрастают. Исправьте один из них.</translation>
    </message>
    <message>
        <source>The Gaussian function needs its s.</source>
        <translation>Гауссовой функции нужен параметр s.</translation>
    </message>
    <message>
        <source>Type a number from 0.</source>
        <translation>Введите число от 0.</translation>
    </message>
    <message>
        <source>Type a number above 0.</source>
        <translation>Введите число больше 0.</translation>
    </message>
    <message>
        <source>Change the thresholds of {name}</source>
        <translation>Изменить пороги «{name}»</translation>
    </message>
</context>
<context>
    <name>CrossChecksDialog</name>
    <message>
        <source>Cross-checks, not anyone's preference</source>
        <translation>Сверка, а не чьи-либо предпочтения</translation>
    </message>
    <message>
        <source>Nothing changes here: no weighting is made of these.</source>
        <translation>Здесь ничего не меняется: набор весов из этого не создаётся.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>DamagedLibraryDialog</name>
    <message>
        <source>The library is damaged</source>
        <translation>Библиотека повреждена</translation>
    </message>
    <message>
        <source>What is open is not touched, and can be exported as a file at any time.</source>
        <translation>Открытое не затронуто, его можно в любое время выгрузить в файл.</translation>
    </message>
    <message>
        <source>The damaged file is moved aside and kept. The newest backup that is sound takes its place, and every later version that can still be proved in the damaged file is added to it. You are told what came back and what did not.</source>
        <translation>Повреждённый файл переносится в сторону и сохраняется. Его место занимает новейшая исправная резервная копия, к ней добавляются все более поздние версии, которые ещё можно подтвердить по повреждённому файлу. Программа сообщит, что вернулось, а что нет.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что найдено</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Bring back what can be</source>
        <translation>Вернуть, что возможно</translation>
    </message>
</context>
<context>
    <name>Decision</name>
    <message>
        <source>The decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Кто решает</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>По состоянию на</translation>
    </message>
    <message>
        <source>Change the question</source>
        <translation>Изменить вопрос</translation>
    </message>
    <message>
        <source>Change who decides</source>
        <translation>Изменить, кто решает</translation>
    </message>
    <message>
        <source>Change the purpose</source>
        <translation>Изменить цель</translation>
    </message>
    <message>
        <source>Change the date of the decision</source>
        <translation>Изменить дату решения</translation>
    </message>
</context>
<context>
    <name>DecisionLog</name>
    <message>
        <source>What was decided</source>
        <translation>Что решено</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Why, and what it rests on</source>
        <translation>Почему и на чём основано</translation>
    </message>
    <message>
        <source>Weighting</source>
        <translation>Набор весов</translation>
    </message>
    <message>
        <source>Add to the log</source>
        <translation>Записать в журнал</translation>
    </message>
    <message>
        <source>Nothing is logged yet. Say who weighed or agreed to a version, and why.</source>
        <translation>Записей пока нет. Укажите, кто взвешивал или согласовал версию и почему.</translation>
    </message>
    <message>
        <source>None in particular</source>
        <translation>Никакой в отдельности</translation>
    </message>
    <message>
        <source>Add an entry about {version}</source>
        <translation>Добавить запись: {version}</translation>
    </message>
    <message>
        <source>{what}, version {number}</source>
        <translation>{what}, версия {number}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Decision log</source>
        <translation>Журнал решений</translation>
    </message>
    <message>
        <source>Weighting: {name}.</source>
        <translation>Набор весов: {name}.</translation>
    </message>
    <message>
        <source>Say who.</source>
        <translation>Укажите, кто.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>The library cannot be read.</source>
        <translation>Не удаётся прочитать библиотеку.</translation>
    </message>
    <message>
        <source>The library is open to read only.</source>
        <translation>Библиотека открыта только для чтения.</translation>
    </message>
    <message>
        <source>Close the other window, or export what you need as a file.</source>
        <translation>Закройте другое окно или выгрузите нужное в файл.</translation>
    </message>
    <message>
        <source>the library could not be opened</source>
        <translation>не удалось открыть библиотеку</translation>
    </message>
    <message>
        <source>Export the option set as a file, so that nothing is lost.</source>
        <translation>Выгрузите набор вариантов в файл, чтобы ничего не пропало.</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>for {code}</source>
        <translation>за {code}</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Разность</translation>
    </message>
    <message>
        <source>1 other</source>
        <translation>Ещё 1</translation>
    </message>
    <message>
        <source>{count} others together</source>
        <translation>Остальные {count} вместе</translation>
    </message>
</context>
<context>
    <name>DifferencesChart</name>
    <message>
        <source>{name}: {points} for {code}</source>
        <translation>{name}: {points} за {code}</translation>
    </message>
</context>
<context>
    <name>DifferencesView</name>
    <message>
        <source>Show the differences as a table</source>
        <translation>Показать разности таблицей</translation>
    </message>
    <message>
        <source>Copy or save the differences</source>
        <translation>Копировать или сохранить разности</translation>
    </message>
    <message>
        <source>+ for {code}, − for {rival}</source>
        <translation>+ за {code}, − за {rival}</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Разности</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Критерий</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Разность</translation>
    </message>
</context>
<context>
    <name>DisagreementMap</name>
    <message>
        <source>Agreed, decisive</source>
        <translation>Согласие, решает исход</translation>
    </message>
    <message>
        <source>Discuss first</source>
        <translation>Обсудить сначала</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Differ, little effect</source>
        <translation>Спор без последствий</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>What is not saved is not safe from a crash.</source>
        <translation>Несохранённое не защищено от сбоя.</translation>
    </message>
    <message>
        <source>Export instead…</source>
        <translation>Выгрузить в файл…</translation>
    </message>
</context>
<context>
    <name>Electre</name>
    <message>
        <source>Qualification</source>
        <translation>Квалификация</translation>
    </message>
    <message>
        <source>Class when picked from the top and from the bottom; 1 is best</source>
        <translation>Класс при отборе сверху и снизу; 1 — лучший</translation>
    </message>
    <message>
        <source>Class from top and from bottom, 1 is best</source>
        <translation>Класс сверху и снизу, 1 — лучший</translation>
    </message>
    <message>
        <source>Class from both ends</source>
        <translation>Класс с двух концов</translation>
    </message>
    <message>
        <source>Class, 1 is best</source>
        <translation>Класс, 1 — лучший</translation>
    </message>
    <message>
        <source>A score is unknown: any class</source>
        <translation>Оценка неизвестна: класс любой</translation>
    </message>
    <message>
        <source>Any class</source>
        <translation>Класс любой</translation>
    </message>
    <message>
        <source>stands first</source>
        <translation>на первом месте</translation>
    </message>
    <message>
        <source>they are not comparable</source>
        <translation>они несравнимы</translation>
    </message>
    <message>
        <source>Class from the top</source>
        <translation>Класс сверху</translation>
    </message>
    <message>
        <source>Class from the bottom</source>
        <translation>Класс снизу</translation>
    </message>
    <message>
        <source>Not comparable with</source>
        <translation>Несравним с</translation>
    </message>
    <message>
        <source>Stands above {codes}.</source>
        <translation>Выше: {codes}.</translation>
    </message>
    <message>
        <source>Stands below {codes}.</source>
        <translation>Ниже: {codes}.</translation>
    </message>
    <message>
        <source>Level with {codes}.</source>
        <translation>Наравне: {codes}.</translation>
    </message>
    <message>
        <source>Not comparable with {codes}: the two ways of picking order them differently.</source>
        <translation>Несравним с {codes}: два способа отбора упорядочивают их по-разному.</translation>
    </message>
    <message>
        <source>That {a} is at least as good as {b} has the credibility {p}; the reverse {q}.</source>
        <translation>Что {a} не хуже {b}, достоверно в степени {p}; обратное — {q}.</translation>
    </message>
</context>
<context>
    <name>ElicitPage</name>
    <message>
        <source>How much does each swing matter?</source>
        <translation>Насколько важен каждый переход?</translation>
    </message>
    <message>
        <source>Give 100 to the swing from worst to best that matters most, then weigh the others against it. Options and ranking stay hidden.</source>
        <translation>Присвойте 100 баллов самому важному переходу от худшего уровня к лучшему, затем соотнесите с ним остальные. Варианты и ранжирование скрыты.</translation>
    </message>
    <message>
        <source>Whose weighting is this?</source>
        <translation>Чей это набор весов?</translation>
    </message>
    <message>
        <source>“It depends on …”</source>
        <translation>«Зависит от…»</translation>
    </message>
    <message>
        <source>Reveal ranking</source>
        <translation>Показать ранжирование</translation>
    </message>
    <message>
        <source>Arrows change by 1, Shift by 10. Enter goes to the next swing.</source>
        <translation>Стрелки меняют на 1, с Shift — на 10. Enter — к следующему переходу.</translation>
    </message>
    <message>
        <source>New weighting</source>
        <translation>Новый набор весов</translation>
    </message>
    <message>
        <source>There is nothing to weigh: the option set has no criteria</source>
        <translation>Взвешивать нечего: в наборе вариантов нет критериев</translation>
    </message>
    <message>
        <source>1 swing left before the ranking can be shown</source>
        <translation>До показа ранжирования остался 1 переход</translation>
    </message>
    <message>
        <source>{count} swings left before the ranking can be shown</source>
        <translation>До показа ранжирования осталось переходов: {count}</translation>
    </message>
    <message>
        <source>Weigh {name} at {points}</source>
        <translation>«{name}»: {points}</translation>
    </message>
    <message>
        <source>Points go from 0 to 100. Is this now the biggest swing?</source>
        <translation>Баллы — от 0 до 100. Стал ли этот переход самым важным?</translation>
    </message>
    <message>
        <source>Then it gets 100 and the others shrink in proportion.</source>
        <translation>Тогда он получит 100, а остальные пропорционально уменьшатся.</translation>
    </message>
    <message>
        <source>Make it the biggest</source>
        <translation>Сделать самым важным</translation>
    </message>
    <message>
        <source>Name the weighting {name}</source>
        <translation>Назвать набор весов «{name}»</translation>
    </message>
    <message>
        <source>What does “{name}” depend on?</source>
        <translation>От чего зависит «{name}»?</translation>
    </message>
    <message>
        <source>Say on which other criterion or condition. The judgement stays as it is.</source>
        <translation>Укажите другой критерий или условие. Суждение не изменится.</translation>
    </message>
    <message>
        <source>{name} depends</source>
        <translation>«{name}» зависит</translation>
    </message>
    <message>
        <source>Reveal the ranking of {name}</source>
        <translation>Показать ранжирование набора «{name}»</translation>
    </message>
</context>
<context>
    <name>ElicitRow</name>
    <message>
        <source>Points go from 0 to 100. Is this now the biggest swing?</source>
        <translation>Баллы — от 0 до 100. Стал ли этот переход самым важным?</translation>
    </message>
    <message>
        <source>not weighed yet</source>
        <translation>ещё не взвешен</translation>
    </message>
    <message>
        <source>{name}, from {worst} to {best}: {points}</source>
        <translation>{name}, {worst} → {best}: {points}</translation>
    </message>
    <message>
        <source>{name}, points</source>
        <translation>{name}, баллы</translation>
    </message>
    <message>
        <source>It depends: {words}</source>
        <translation>Зависит: {words}</translation>
    </message>
    <message>
        <source>biggest swing</source>
        <translation>самый важный переход</translation>
    </message>
    <message>
        <source>it depends</source>
        <translation>зависит</translation>
    </message>
</context>
<context>
    <name>Elicitation</name>
    <message>
        <source>Weigh swings</source>
        <translation>Взвешивание переходов</translation>
    </message>
    <message>
        <source>Choose the swing to make first: it has 100. Then weigh each of the others against it.</source>
        <translation>Выберите переход, который важнее сделать первым: у него 100. Затем соотнесите с ним каждый из остальных.</translation>
    </message>
    <message>
        <source>Put criteria in order</source>
        <translation>Порядок критериев</translation>
    </message>
    <message>
        <source>Only the order counts: the swing from worst to best that matters most comes first.</source>
        <translation>Важен только порядок: первым стоит самый важный переход от худшего уровня к лучшему.</translation>
    </message>
    <message>
        <source>Compare in pairs</source>
        <translation>Парное сравнение</translation>
    </message>
    <message>
        <source>Say of two swings at a time which matters more, and how much. Not every pair has to be judged.</source>
        <translation>Сравнивайте по два перехода: какой важнее и насколько. Сравнивать все пары не обязательно.</translation>
    </message>
    <message>
        <source>Compare with the most and the least</source>
        <translation>Сравнение с самым важным и наименее важным</translation>
    </message>
    <message>
        <source>Choose the swing that matters most and the one that matters least, and compare all with both.</source>
        <translation>Выберите самый важный и наименее важный переходы и сравните с ними все остальные.</translation>
    </message>
    <message>
        <source>Trade criteria off</source>
        <translation>Метод замещений</translation>
    </message>
    <message>
        <source>Make two options equally good, each time on two criteria: the levels say what swings are worth.</source>
        <translation>Делайте два варианта равноценными, каждый раз по двум критериям: уровни покажут, чего стоят переходы.</translation>
    </message>
    <message>
        <source>Choose what matters most and what matters least</source>
        <translation>Выберите самый важный и наименее важный</translation>
    </message>
    <message numerus="yes">
        <source>{count} judgements left to make</source>
        <translation>
            <numerusform>Осталось {count} суждение</numerusform>
            <numerusform>Осталось {count} суждения</numerusform>
            <numerusform>Осталось {count} суждений</numerusform>
        </translation>
    </message>
    <message>
        <source>Most against least is 1, so all must be 1, or most against least more</source>
        <translation>Самый важный к наименее важному — 1, значит, и все должны быть 1, или здесь больше</translation>
    </message>
    <message>
        <source>Both rows tell the same thing twice: whether they agree is seen when they are full.</source>
        <translation>Обе строки говорят об одном и том же дважды: согласуются ли они, видно, когда они заполнены.</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Пока неизвестно</translation>
    </message>
    <message>
        <source>Consistency ratio {ratio}</source>
        <translation>Отношение согласованности {ratio}</translation>
    </message>
    <message>
        <source>Up to {limit} is acceptable here: the two rows agree well enough.</source>
        <translation>Здесь приемлемо до {limit}: строки достаточно согласуются.</translation>
    </message>
    <message>
        <source>Up to {limit} is acceptable here. Look at these again.</source>
        <translation>Здесь приемлемо до {limit}. Взгляните на эти суждения ещё раз.</translation>
    </message>
    <message>
        <source>{best} is {a} times {name}, and {name} {b} times {worst}: together {product}, not {span}.</source>
        <translation>{best} важнее, чем {name}, в {a} раза, а {name} важнее, чем {worst}, в {b}: вместе {product}, а не {span}.</translation>
    </message>
    <message>
        <source>Make the first {times}</source>
        <translation>Первое: {times}</translation>
    </message>
    <message>
        <source>Make the second {times}</source>
        <translation>Второе: {times}</translation>
    </message>
    <message>
        <source>Most against this</source>
        <translation>Самый важный к этому</translation>
    </message>
    <message>
        <source>This against least</source>
        <translation>Этот к наименее важному</translation>
    </message>
    <message>
        <source>{best} against this</source>
        <translation>{best} к этому</translation>
    </message>
    <message>
        <source>This against {worst}</source>
        <translation>Этот к {worst}</translation>
    </message>
    <message>
        <source>Best-worst method; most {best}, least {worst}, {span} to 1; consistency ratio {ratio}.</source>
        <translation>Метод «лучший — худший»; самый важный — {best}, наименее важный — {worst}, {span} к 1; отношение согласованности {ratio}.</translation>
    </message>
    <message>
        <source>{best} matters {times} times as much</source>
        <translation>{best}: важнее в {times} раза</translation>
    </message>
    <message>
        <source>it matters {times} times as much as {worst}</source>
        <translation>он важнее, чем {worst}, в {times} раза</translation>
    </message>
    <message>
        <source>Centroid</source>
        <translation>Центроидные</translation>
    </message>
    <message>
        <source>Equal steps</source>
        <translation>Равные шаги</translation>
    </message>
    <message>
        <source>Reciprocal</source>
        <translation>Обратные ранги</translation>
    </message>
    <message>
        <source>Centroid (ROC): the mean of all weights in this order. The usual choice.</source>
        <translation>Центроидные (ROC): среднее всех весов с таким порядком. Обычный выбор.</translation>
    </message>
    <message>
        <source>Rank sum: each place weighs one equal step less than the one above.</source>
        <translation>Сумма рангов: каждое место весит на один равный шаг меньше, чем место выше.</translation>
    </message>
    <message>
        <source>Rank reciprocal: 1, a half, a third, a quarter … The first weighs most.</source>
        <translation>Обратные ранги: 1, половина, треть, четверть… Первый весит больше всего.</translation>
    </message>
    <message numerus="yes">
        <source>{count} criteria left to place</source>
        <translation>
            <numerusform>Осталось расставить {count} критерий</numerusform>
            <numerusform>Осталось расставить {count} критерия</numerusform>
            <numerusform>Осталось расставить {count} критериев</numerusform>
        </translation>
    </message>
    <message>
        <source>An order cannot contradict itself. What is uncertain is the rule: compare what each makes.</source>
        <translation>Порядок не может противоречить себе. Неясно правило: сравните, что даёт каждое.</translation>
    </message>
    <message>
        <source>Nothing to contradict</source>
        <translation>Противоречить нечему</translation>
    </message>
    <message>
        <source>no place yet</source>
        <translation>места пока нет</translation>
    </message>
    <message>
        <source>{place}, shared</source>
        <translation>{place}, общее</translation>
    </message>
    <message>
        <source>Rank order, weights by {scheme}: {order}.</source>
        <translation>Порядок, веса — {scheme}: {order}.</translation>
    </message>
    <message>
        <source>all together from worst to best: {names}</source>
        <translation>всё вместе от худшего к лучшему: {names}</translation>
    </message>
    <message>
        <source>All criteria</source>
        <translation>Все критерии</translation>
    </message>
    <message>
        <source>Between groups</source>
        <translation>Между группами</translation>
    </message>
    <message>
        <source>Within {group}</source>
        <translation>Внутри группы «{group}»</translation>
    </message>
    <message numerus="yes">
        <source>{count} comparisons more, at least, before there are points</source>
        <translation>
            <numerusform>До баллов нужно ещё не менее {count} сравнения</numerusform>
            <numerusform>До баллов нужно ещё не менее {count} сравнений</numerusform>
            <numerusform>До баллов нужно ещё не менее {count} сравнений</numerusform>
        </translation>
    </message>
    <message>
        <source>Judgements can contradict each other only when more is compared than is needed.</source>
        <translation>Суждения могут противоречить друг другу, только если сравнений больше, чем необходимо.</translation>
    </message>
    <message>
        <source>Nothing to contradict yet</source>
        <translation>Противоречить пока нечему</translation>
    </message>
    <message>
        <source>Up to 0.10 is usual: the judgements agree well enough.</source>
        <translation>Обычно приемлемо до 0,10: суждения достаточно согласуются.</translation>
    </message>
    <message>
        <source>Up to 0.10 is usual. Look at these judgements again.</source>
        <translation>Обычно приемлемо до 0,10. Взгляните на эти суждения ещё раз.</translation>
    </message>
    <message>
        <source>Up to 0.10 is usual. It is highest in “{name}”.</source>
        <translation>Обычно приемлемо до 0,10. Больше всего — «{name}».</translation>
    </message>
    <message>
        <source>{judgement}. All others say {mended}; the ratio would come to about {ratio}.</source>
        <translation>{judgement}. По остальным — {mended}; отношение стало бы около {ratio}.</translation>
    </message>
    <message>
        <source>Set to {ratio}</source>
        <translation>Задать {ratio}</translation>
    </message>
    <message>
        <source>within and between groups</source>
        <translation>внутри групп и между ними</translation>
    </message>
    <message>
        <source>all criteria at once</source>
        <translation>все критерии сразу</translation>
    </message>
    <message>
        <source>AHP, {how}: {judged} of {needed} comparisons, consistency ratio {ratio}.</source>
        <translation>МАИ, {how}: сравнений {judged} из {needed}, отношение согласованности {ratio}.</translation>
    </message>
    <message>
        <source>Groups: {list}.</source>
        <translation>Группы: {list}.</translation>
    </message>
    <message>
        <source>In pairs: {list}.</source>
        <translation>Попарно: {list}.</translation>
    </message>
    <message>
        <source>Nothing is asked twice yet. Answer a check question to see whether the answers agree.</source>
        <translation>Дважды пока ни о чём не спрошено. Ответьте на проверочный вопрос, чтобы увидеть, согласуются ли ответы.</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Не проверено</translation>
    </message>
    <message>
        <source>Answers differ from each other by a factor of {factor} as a rule.</source>
        <translation>Ответы обычно расходятся в {factor} раза.</translation>
    </message>
    <message>
        <source>They agree</source>
        <translation>Согласуются</translation>
    </message>
    <message>
        <source>Answers differ from each other by a factor of {factor} as a rule. Look at these again.</source>
        <translation>Ответы обычно расходятся в {factor} раза. Взгляните на них ещё раз.</translation>
    </message>
    <message>
        <source>They disagree</source>
        <translation>Не согласуются</translation>
    </message>
    <message>
        <source>Choose the swing to make first</source>
        <translation>Выберите переход, который сделать первым</translation>
    </message>
    <message numerus="yes">
        <source>{count} swings left to weigh</source>
        <translation>
            <numerusform>Осталось взвесить {count} переход</numerusform>
            <numerusform>Осталось взвесить {count} перехода</numerusform>
            <numerusform>Осталось взвесить {count} переходов</numerusform>
        </translation>
    </message>
    <message>
        <source>Give points to one swing at least</source>
        <translation>Дайте баллы хотя бы одному переходу</translation>
    </message>
    <message>
        <source>Check: {name} at {judged} when {other} has 100. The points say {mended}.</source>
        <translation>Проверка: {name} — {judged}, если {other} — 100. По баллам — {mended}.</translation>
    </message>
    <message>
        <source>Answer {points}</source>
        <translation>Ответить {points}</translation>
    </message>
    <message>
        <source>{name} has {judged} points. The checks say {mended}.</source>
        <translation>{name}: баллов {judged}. По проверке — {mended}.</translation>
    </message>
    <message>
        <source>Give {points}</source>
        <translation>Дать {points}</translation>
    </message>
    <message>
        <source>Every criterion is at its worst. Which one would you take to its best first?</source>
        <translation>Все критерии на худшем уровне. Какой вы первым перевели бы на лучший?</translation>
    </message>
    <message>
        <source>“{name}” goes first: its swing has 100 points.</source>
        <translation>Первый — «{name}»: у его перехода 100 баллов.</translation>
    </message>
    <message>
        <source>If “{first}” is worth 100, what is it worth to take “{name}” from {worst} to {best}?</source>
        <translation>Если «{first}» стоит 100, сколько стоит переход «{name}»: {worst} → {best}?</translation>
    </message>
    <message>
        <source>If “{first}” had 100, how many would “{second}” have?</source>
        <translation>Если бы «{first}» стоил 100, сколько стоил бы «{second}»?</translation>
    </message>
    <message>
        <source>Check question: {points} when {name} has 100.</source>
        <translation>Проверочный вопрос: {points}, если {name} — 100.</translation>
    </message>
    <message>
        <source>Swing weighting, guided; first swing: {name}</source>
        <translation>Взвешивание переходов с вопросами; первый переход: {name}</translation>
    </message>
    <message>
        <source>{words}. {count} check questions, typical factor of misfit {spread}.</source>
        <translation>{words}. Проверочных вопросов {count}, обычное расхождение в {spread} раза.</translation>
    </message>
    <message>
        <source>Choose the criterion whose swing matters most</source>
        <translation>Выберите критерий, чей переход важнее всего</translation>
    </message>
    <message numerus="yes">
        <source>{count} trade-offs left to make</source>
        <translation>
            <numerusform>Осталось {count} замещение</numerusform>
            <numerusform>Осталось {count} замещения</numerusform>
            <numerusform>Осталось {count} замещений</numerusform>
        </translation>
    </message>
    <message>
        <source>{level} of {best}</source>
        <translation>{level} из {best}</translation>
    </message>
    <message>
        <source>Taking “{second}” from {worst} to {best} is worth taking “{first}” from {start} to …</source>
        <translation>Переход «{second}»: {worst} → {best} стоит того же, что переход «{first}»: {start} → …</translation>
    </message>
    <message>
        <source>Option 1</source>
        <translation>Вариант 1</translation>
    </message>
    <message>
        <source>Option 2</source>
        <translation>Вариант 2</translation>
    </message>
    <message>
        <source>{level}, near “{anchor}”</source>
        <translation>{level}, около «{anchor}»</translation>
    </message>
    <message>
        <source>{second} for {first} at {level} does not fit: no level of {first} would.</source>
        <translation>Замещение «{second}» на «{first}» при {level} не согласуется: не подошёл бы никакой уровень «{first}».</translation>
    </message>
    <message>
        <source>{second} for {first} at {level}. The other answers say {mended}.</source>
        <translation>Замещение «{second}» на «{first}» при {level}. По другим ответам — {mended}.</translation>
    </message>
    <message>
        <source>Set to {level}</source>
        <translation>Задать {level}</translation>
    </message>
    <message>
        <source>Trade-offs against {name}</source>
        <translation>Замещения относительно «{name}»</translation>
    </message>
    <message>
        <source>Its swing is worth {first} from {start} to {level}.</source>
        <translation>Его переход стоит того же, что «{first}»: {start} → {level}.</translation>
    </message>
</context>
<context>
    <name>ElicitationDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Make a weighting</source>
        <translation>Создать набор весов</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>Суждения</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Что они дают</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Что показано</translation>
    </message>
    <message>
        <source>Take the last judgement back</source>
        <translation>Отменить последнее суждение</translation>
    </message>
    <message>
        <source>Judge it again</source>
        <translation>Вернуть суждение</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Начать заново</translation>
    </message>
    <message>
        <source>Options and ranking stay hidden.</source>
        <translation>Варианты и ранжирование скрыты.</translation>
    </message>
    <message>
        <source>{done} of {needed} judged</source>
        <translation>Дано {done} из {needed}</translation>
    </message>
    <message>
        <source>Not enough is judged yet</source>
        <translation>Суждений пока недостаточно</translation>
    </message>
    <message>
        <source>Say whose judgements these are</source>
        <translation>Укажите, чьи это суждения</translation>
    </message>
    <message>
        <source>{left}. Closing keeps what you judged.</source>
        <translation>{left}. При закрытии данное сохранится.</translation>
    </message>
</context>
<context>
    <name>Elicitor</name>
    <message>
        <source>There is nothing to weigh yet.</source>
        <translation>Взвешивать пока нечего.</translation>
    </message>
    <message>
        <source>Weights are for two criteria or more. Add them on the Criteria page.</source>
        <translation>Для весов нужны хотя бы два критерия. Добавьте их на странице «Критерии».</translation>
    </message>
    <message>
        <source>There is nothing to compute weights from yet.</source>
        <translation>Вычислить веса пока не из чего.</translation>
    </message>
    <message>
        <source>They come from the scores of options on criteria.</source>
        <translation>Они вычисляются по оценкам вариантов по критериям.</translation>
    </message>
    <message>
        <source>Elicit the weighting of {name}</source>
        <translation>Выявить веса: {name}</translation>
    </message>
    <message>
        <source>It is among the weightings.</source>
        <translation>Он есть среди наборов весов.</translation>
    </message>
    <message>
        <source>The weights are now those of {name}.</source>
        <translation>Веса теперь из набора «{name}».</translation>
    </message>
    <message>
        <source>“{name}” is a weighting now, round {round}.</source>
        <translation>«{name}» — теперь набор весов, тур {round}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Export a live workbook</source>
        <translation>Выгрузить книгу с формулами</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Книги (*.xlsx)</translation>
    </message>
    <message>
        <source>“{file}” is written.</source>
        <translation>Файл «{file}» записан.</translation>
    </message>
    <message>
        <source>The workbook was not written.</source>
        <translation>Книга не записана.</translation>
    </message>
    <message>
        <source>Save as a picture</source>
        <translation>Сохранить рисунок</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>Рисунки (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>The picture was not saved.</source>
        <translation>Рисунок не сохранён.</translation>
    </message>
    <message>
        <source>Nothing here can read {names}.</source>
        <translation>Здесь нельзя прочитать: {names}.</translation>
    </message>
    <message>
        <source>Drop option sets (.optionset.json), forms or decision tables (.xlsx, .xls, .ods, .csv).</source>
        <translation>Перетащите наборы вариантов (.optionset.json), анкеты или таблицы оценок (.xlsx, .xls, .ods, .csv).</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>All of the weight  ({p} → {q})</source>
        <translation>Весь вес  ({p} → {q})</translation>
    </message>
    <message>
        <source>{a} → {b} points  ({p} → {q})</source>
        <translation>{a} → {b}, баллы  ({p} → {q})</translation>
    </message>
    <message>
        <source>Against the leader</source>
        <translation>По сравнению с лидером</translation>
    </message>
    <message>
        <source>Why it shares the first place</source>
        <translation>Почему делит первое место</translation>
    </message>
    <message>
        <source>Why 1st and not 2nd</source>
        <translation>Почему 1-е место, а не 2-е</translation>
    </message>
    <message>
        <source>Why {place} and not 1st</source>
        <translation>Почему {place} место, а не 1-е</translation>
    </message>
    <message>
        <source>No single weight does it.</source>
        <translation>Изменением одного веса не достигается.</translation>
    </message>
    <message>
        <source>Looking for them…</source>
        <translation>Идёт поиск…</translation>
    </message>
    <message>
        <source>Not looked for: {method} would have to rank again at every weight.</source>
        <translation>Поиск не ведётся: методу «{method}» пришлось бы ранжировать заново при каждом весе.</translation>
    </message>
    <message>
        <source>{givers} → {takers}</source>
        <translation>{givers} → {takers}</translation>
    </message>
    <message>
        <source>Whatever the free weights, {code} stays ahead by at least {margin} points.</source>
        <translation>При любых свободных весах {code} впереди не менее чем на {margin} балла.</translation>
    </message>
    <message>
        <source>Whatever the free weights, one of {codes} stays ahead by at least {margin} points.</source>
        <translation>При любых свободных весах один из {codes} впереди не менее чем на {margin} балла.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} и ещё {count}</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} из {count}</translation>
    </message>
    <message>
        <source>between {best} and {worst}</source>
        <translation>{best}–{worst} место</translation>
    </message>
    <message>
        <source>not ranked</source>
        <translation>вне ранжирования</translation>
    </message>
</context>
<context>
    <name>ExportFormDialog</name>
    <message>
        <source>Export weighting forms</source>
        <translation>Выгрузка анкет весов</translation>
    </message>
    <message>
        <source>An Excel file for each stakeholder to fill in and send back.</source>
        <translation>Каждой стороне — файл Excel, чтобы заполнить и вернуть.</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Пустая</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Заполненная</translation>
    </message>
    <message>
        <source>How the forms begin</source>
        <translation>Как начинаются анкеты</translation>
    </message>
    <message>
        <source>Ask for scores, too</source>
        <translation>Запросить и оценки</translation>
    </message>
    <message>
        <source>Show the ranking that the typed points give</source>
        <translation>Показывать ранжирование по введённым баллам</translation>
    </message>
    <message>
        <source>Language of the forms</source>
        <translation>Язык анкет</translation>
    </message>
    <message>
        <source>The forms begin</source>
        <translation>Анкеты</translation>
    </message>
    <message>
        <source>Write form</source>
        <translation>Записать анкету</translation>
    </message>
    <message>
        <source>With the points of {weights}, to check and to change.</source>
        <translation>С баллами набора «{weights}» — проверить и изменить.</translation>
    </message>
    <message>
        <source>No points yet, so that none suggest themselves.</source>
        <translation>Без баллов, чтобы ничего не подсказывать.</translation>
    </message>
    <message>
        <source>Whoever sees it while weighing tends to weigh towards an option.</source>
        <translation>Кто видит его при взвешивании, склонен взвешивать в пользу варианта.</translation>
    </message>
    <message>
        <source>Nobody sees the ranking while weighing.</source>
        <translation>При взвешивании ранжирования никто не видит.</translation>
    </message>
    <message numerus="yes">
        <source>Write {count} forms</source>
        <translation>
            <numerusform>Записать {count} анкету</numerusform>
            <numerusform>Записать {count} анкеты</numerusform>
            <numerusform>Записать {count} анкет</numerusform>
        </translation>
    </message>
    <message>
        <source>The form needs a name.</source>
        <translation>Для анкеты нужно имя.</translation>
    </message>
    <message>
        <source>Choose the criteria to score.</source>
        <translation>Выберите критерии для оценки.</translation>
    </message>
    <message>
        <source>Stopped: {count} forms are written, the others are not.</source>
        <translation>Остановлено: записано анкет {count}, остальные нет.</translation>
    </message>
    <message>
        <source>{count} forms are written, the others are not.</source>
        <translation>Записано анкет: {count}, остальные нет.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Ничего не записано.</translation>
    </message>
    <message>
        <source>The form was not written.</source>
        <translation>Анкета не записана.</translation>
    </message>
</context>
<context>
    <name>ExportLiveDialog</name>
    <message>
        <source>Export a live workbook</source>
        <translation>Выгрузить книгу с формулами</translation>
    </message>
    <message>
        <source>An Excel file that ranks again when a yellow cell is changed, also in LibreOffice.</source>
        <translation>Файл Excel, который ранжирует заново при изменении жёлтой ячейки, в том числе в LibreOffice.</translation>
    </message>
    <message>
        <source>All {count} scenarios</source>
        <translation>Все сценарии ({count})</translation>
    </message>
    <message>
        <source>The shown scenario</source>
        <translation>Показанный сценарий</translation>
    </message>
    <message>
        <source>Which scenarios</source>
        <translation>Какие сценарии</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Scores, values and ranking of each, and a sheet that compares them.</source>
        <translation>Оценки, ценности и ранжирование каждого и лист со сравнением.</translation>
    </message>
</context>
<context>
    <name>ExportPagesDialog</name>
    <message>
        <source>Export personal pages</source>
        <translation>Выгрузка личных страниц</translation>
    </message>
    <message>
        <source>Who sends one back with other points begins the next round; the first stays.</source>
        <translation>Кто вернёт её с другими баллами, начнёт следующий тур; первый сохранится.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Chosen people</source>
        <translation>Выбранные</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>A file for each, to send</source>
        <translation>Каждому файл, для отправки</translation>
    </message>
    <message>
        <source>One workbook, to look through</source>
        <translation>Одна книга, для просмотра</translation>
    </message>
    <message>
        <source>As what</source>
        <translation>В каком виде</translation>
    </message>
    <message>
        <source>Language of the pages</source>
        <translation>Язык страниц</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Choose somebody.</source>
        <translation>Выберите кого-нибудь.</translation>
    </message>
    <message numerus="yes">
        <source>Write {count} pages</source>
        <translation>
            <numerusform>Записать {count} страницу</numerusform>
            <numerusform>Записать {count} страницы</numerusform>
            <numerusform>Записать {count} страниц</numerusform>
        </translation>
    </message>
    <message>
        <source>Personal pages</source>
        <translation>Личные страницы</translation>
    </message>
    <message>
        <source>{count} files are written, the others are not.</source>
        <translation>Записано файлов: {count}, остальные нет.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Ничего не записано.</translation>
    </message>
    <message>
        <source>Stopped: {count} files are written, the others are not.</source>
        <translation>Остановлено: записано файлов {count}, остальные нет.</translation>
    </message>
</context>
<context>
    <name>ExportSetDialog</name>
    <message>
        <source>Export the option set</source>
        <translation>Выгрузить набор вариантов</translation>
    </message>
    <message>
        <source>A file that others open with this program. Whoever has the set already is told whether theirs is older, newer or has changed, too.</source>
        <translation>Файл, который другие открывают этой программой. У кого набор уже есть, тот узнает, старше он, новее или тоже изменён.</translation>
    </message>
    <message numerus="yes">
        <source>With its history: {count} versions, and the decision log</source>
        <translation>
            <numerusform>С историей: {count} версия и журнал решений</numerusform>
            <numerusform>С историей: {count} версии и журнал решений</numerusform>
            <numerusform>С историей: {count} версий и журнал решений</numerusform>
        </translation>
    </message>
    <message>
        <source>The history shows every earlier weight, score, label and reason.</source>
        <translation>В истории видны все прежние веса, оценки, метки и обоснования.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>Total</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>totals</source>
        <translation>итоги</translation>
    </message>
    <message>
        <source>leads by {lead}</source>
        <translation>перевес {lead}</translation>
    </message>
    <message>
        <source>Points of the total, {a} against {b}</source>
        <translation>Баллы итога, {a} против {b}</translation>
    </message>
    <message>
        <source>Net {points} points</source>
        <translation>Разность {points} балла</translation>
    </message>
    <message>
        <source>less than 0.1 points</source>
        <translation>менее 0,1 балла</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} балла</translation>
    </message>
    <message>
        <source>less than {least}</source>
        <translation>менее {least}</translation>
    </message>
    <message>
        <source>{count} options</source>
        <translation>вариантов: {count}</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} и {last}</translation>
    </message>
    <message>
        <source>not comparable with {codes}</source>
        <translation>несравним с {codes}</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>ещё {count}</translation>
    </message>
    <message>
        <source>not comparable: {codes}</source>
        <translation>несравним: {codes}</translation>
    </message>
    <message>
        <source>not comparable with {count}</source>
        <translation>несравним с {count}</translation>
    </message>
    <message>
        <source>A score is unknown: anything from {low} to {high}</source>
        <translation>Оценка неизвестна: от {low} до {high}</translation>
    </message>
    <message>
        <source>Anything from {low} to {high}</source>
        <translation>От {low} до {high}</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>показатели</translation>
    </message>
</context>
<context>
    <name>FamilyCard</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Краткое название</translation>
    </message>
    <message>
        <source>Options: {names}</source>
        <translation>Варианты: {names}</translation>
    </message>
    <message>
        <source>No options yet. Add one, or drag one here.</source>
        <translation>Вариантов пока нет. Добавьте или перетащите сюда.</translation>
    </message>
    <message>
        <source>Rename {before} to {name}</source>
        <translation>Переименовать «{before}» в «{name}»</translation>
    </message>
    <message>
        <source>Change the short name of {name}</source>
        <translation>Изменить краткое название «{name}»</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>Произошёл сбой, которого не должно было быть.</translation>
    </message>
    <message>
        <source>Your work is still here, and a draft was saved. Save, then start again.</source>
        <translation>Ваша работа на месте, черновик сохранён. Сохраните набор и запустите программу заново.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Type a name.</source>
        <translation>Введите название.</translation>
    </message>
    <message>
        <source>“{name}” is taken. Type another name.</source>
        <translation>Название «{name}» занято. Введите другое.</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>Введите число.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Rank</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Вариант</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Chance of 1st</source>
        <translation>Вероятность 1-го места</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Доступность</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Ранжирование</translation>
    </message>
    <message>
        <source>Ranking by {method}</source>
        <translation>Ранжирование методом «{method}»</translation>
    </message>
    <message>
        <source>5th percentile</source>
        <translation>5-й процентиль</translation>
    </message>
    <message>
        <source>95th percentile</source>
        <translation>95-й процентиль</translation>
    </message>
    <message>
        <source>Ranks under every weighting by {method}: {wanted} would take too long</source>
        <translation>Места при каждом наборе весов, метод «{method}»: расчёт {wanted} занял бы слишком много времени</translation>
    </message>
    <message>
        <source>Ranks under every weighting</source>
        <translation>Места при каждом наборе весов</translation>
    </message>
    <message>
        <source>Ranks under every weighting by {method}</source>
        <translation>Места при каждом наборе весов, метод «{method}»</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>The library is damaged.</source>
        <translation>Библиотека повреждена.</translation>
    </message>
    <message>
        <source>What is open is not touched.</source>
        <translation>Открытое не затронуто.</translation>
    </message>
    <message>
        <source>What can be done…</source>
        <translation>Что можно сделать…</translation>
    </message>
    <message>
        <source>The library file is not there any more; its backups are.</source>
        <translation>Файла библиотеки больше нет; резервные копии есть.</translation>
    </message>
    <message>
        <source>The first save would begin a new library.</source>
        <translation>Первое сохранение начнёт новую библиотеку.</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Восстановить из копии…</translation>
    </message>
    <message>
        <source>This option set has no history yet.</source>
        <translation>У этого набора вариантов пока нет истории.</translation>
    </message>
    <message>
        <source>Save puts its first version in the library.</source>
        <translation>«Сохранить» поместит в библиотеку его первую версию.</translation>
    </message>
    <message>
        <source>The history cannot be read.</source>
        <translation>Не удаётся прочитать историю.</translation>
    </message>
    <message>
        <source>There are no weights to keep.</source>
        <translation>Сохранять нечего: весов нет.</translation>
    </message>
    <message>
        <source>Give points first.</source>
        <translation>Сначала дайте баллы.</translation>
    </message>
    <message>
        <source>Keep “{name}”</source>
        <translation>Оставить «{name}»</translation>
    </message>
    <message>
        <source>“{name}” is kept as a weighting.</source>
        <translation>«{name}» — теперь набор весов.</translation>
    </message>
    <message>
        <source>There is nothing to compare with yet.</source>
        <translation>Сравнивать пока не с чем.</translation>
    </message>
    <message>
        <source>Take a snapshot, change some weights, then compare.</source>
        <translation>Сделайте снимок, измените веса и сравните.</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Find an option, a criterion or words of a rationale</source>
        <translation>Найти вариант, критерий или слова обоснования</translation>
    </message>
</context>
<context>
    <name>FlipList</name>
    <message>
        <source>Criterion</source>
        <translation>Критерий</translation>
    </message>
    <message>
        <source>Nearest flip</source>
        <translation>Ближайшая смена</translation>
    </message>
    <message>
        <source>at {share}</source>
        <translation>при {share}</translation>
    </message>
    <message>
        <source>{points} pts</source>
        <translation>{points} п. п.</translation>
    </message>
    <message>
        <source>{code} at every share</source>
        <translation>{code} при любой доле</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Write to this folder</source>
        <translation>Записать в эту папку</translation>
    </message>
</context>
<context>
    <name>FormNames</name>
    <message>
        <source>For whom? A name or role a line</source>
        <translation>Для кого? По имени или должности на строку</translation>
    </message>
    <message>
        <source>From a sheet…</source>
        <translation>Из таблицы…</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
    <message numerus="yes">
        <source>{count} names.</source>
        <translation>
            <numerusform>{count} имя.</numerusform>
            <numerusform>{count} имени.</numerusform>
            <numerusform>{count} имён.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.xlsm *.xls *.ods *.csv)</source>
        <translation>Таблицы (*.xlsx *.xlsm *.xls *.ods *.csv)</translation>
    </message>
    <message>
        <source>Names from a sheet</source>
        <translation>Имена из таблицы</translation>
    </message>
    <message>
        <source>The column of names in {file}</source>
        <translation>Столбец имён в файле «{file}»</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>the window</source>
        <translation>этого окна</translation>
    </message>
    <message>
        <source>The form for {name} is written.</source>
        <translation>Анкета записана: {name}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} forms are written.</source>
        <translation>
            <numerusform>Записана {count} анкета.</numerusform>
            <numerusform>Записаны {count} анкеты.</numerusform>
            <numerusform>Записано {count} анкет.</numerusform>
        </translation>
    </message>
    <message>
        <source>Weighting forms ({endings})</source>
        <translation>Анкеты весов ({endings})</translation>
    </message>
    <message>
        <source>Import returned forms</source>
        <translation>Загрузить заполненные анкеты</translation>
    </message>
    <message>
        <source>Import the returned forms in a folder</source>
        <translation>Загрузить заполненные анкеты из папки</translation>
    </message>
    <message>
        <source>The option set was changed meanwhile. Import the forms again.</source>
        <translation>Тем временем набор вариантов изменился. Загрузите анкеты снова.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Ничего не загружено.</translation>
    </message>
    <message numerus="yes">
        <source>Import {count} forms</source>
        <translation>
            <numerusform>Загрузить {count} анкету</numerusform>
            <numerusform>Загрузить {count} анкеты</numerusform>
            <numerusform>Загрузить {count} анкет</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} forms imported.</source>
        <translation>
            <numerusform>Загружена {count} анкета.</numerusform>
            <numerusform>Загружены {count} анкеты.</numerusform>
            <numerusform>Загружено {count} анкет.</numerusform>
        </translation>
    </message>
    <message>
        <source>The weights are now those of {name}.</source>
        <translation>Веса теперь из набора «{name}».</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>They are among the weightings now. Undo takes all of them back.</source>
        <translation>Они теперь среди наборов весов. «Отменить» уберёт все.</translation>
    </message>
    <message>
        <source>Write personal pages…</source>
        <translation>Записать личные страницы…</translation>
    </message>
    <message>
        <source>There are no personal pages yet.</source>
        <translation>Личных страниц пока нет.</translation>
    </message>
    <message>
        <source>The page of {name} is written.</source>
        <translation>Личная страница записана: {name}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} personal pages are written.</source>
        <translation>
            <numerusform>Записана {count} личная страница.</numerusform>
            <numerusform>Записаны {count} личные страницы.</numerusform>
            <numerusform>Записано {count} личных страниц.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupRow</name>
    <message>
        <source>Fold</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Закрепить</translation>
    </message>
    <message>
        <source>{name}, {share} of the weight</source>
        <translation>{name}, {share} веса</translation>
    </message>
    <message>
        <source>{name}, share in percent</source>
        <translation>{name}, доля в процентах</translation>
    </message>
    <message>
        <source>Unfold {name}</source>
        <translation>Развернуть «{name}»</translation>
    </message>
    <message>
        <source>Fold {name}</source>
        <translation>Свернуть «{name}»</translation>
    </message>
    <message>
        <source>Unlock {name}</source>
        <translation>Открепить «{name}»</translation>
    </message>
    <message>
        <source>Lock {name}</source>
        <translation>Закрепить «{name}»</translation>
    </message>
</context>
<context>
    <name>GroupWeights</name>
    <message>
        <source>Criterion</source>
        <translation>Критерий</translation>
    </message>
    <message>
        <source>{criterion}: {share}, all from {low} to {high}</source>
        <translation>{criterion}: {share}, у всех от {low} до {high}</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>Met</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Ещё открыто</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>Не применимо</translation>
    </message>
    <message>
        <source>Write it down…</source>
        <translation>Записать…</translation>
    </message>
    <message>
        <source>Go to Options</source>
        <translation>К вариантам</translation>
    </message>
    <message>
        <source>Go to Criteria</source>
        <translation>К критериям</translation>
    </message>
    <message>
        <source>Go to Scores</source>
        <translation>К оценкам</translation>
    </message>
    <message>
        <source>Go to Weigh</source>
        <translation>К весам</translation>
    </message>
    <message>
        <source>Go to Robustness</source>
        <translation>К устойчивости</translation>
    </message>
    <message>
        <source>Go to Stakeholders</source>
        <translation>К сторонам</translation>
    </message>
    <message>
        <source>Go to Scenarios</source>
        <translation>К сценариям</translation>
    </message>
    <message>
        <source>Write forms…</source>
        <translation>Записать анкеты…</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>Показать клавиши</translation>
    </message>
    <message>
        <source>Every requirement is met or does not apply</source>
        <translation>Все требования выполнены или не применимы</translation>
    </message>
    <message>
        <source>Met: {met} of {all}. Open: {open}. Do not apply: {idle}.</source>
        <translation>Выполнено {met} из {all}. Открыто: {open}. Не применимо: {idle}.</translation>
    </message>
</context>
<context>
    <name>GuidanceDialog</name>
    <message>
        <source>Guidance on good analysis</source>
        <translation>Требования к хорошему анализу</translation>
    </message>
    <message>
        <source>Open ones</source>
        <translation>Открытые</translation>
    </message>
    <message>
        <source>All 26</source>
        <translation>Все 26</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Answer requirement {number}</source>
        <translation>Ответить на требование {number}</translation>
    </message>
</context>
<context>
    <name>GuidanceRowPanel</name>
    <message>
        <source>It is met: how, by whom, when</source>
        <translation>Выполнено: как, кем, когда</translation>
    </message>
    <message>
        <source>It does not apply, because</source>
        <translation>Не применимо, потому что</translation>
    </message>
    <message>
        <source>Say how it is met…</source>
        <translation>Указать, как выполнено…</translation>
    </message>
    <message>
        <source>It does not apply…</source>
        <translation>Не применимо…</translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation>Отменить это</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Раздел</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Help: {title}</source>
        <translation>Справка: {title}</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>What is open now</source>
        <translation>Открытое сейчас</translation>
    </message>
    <message>
        <source>Ranking of both</source>
        <translation>Ранжирование обеих</translation>
    </message>
    <message>
        <source>Nothing can be ranked in either version.</source>
        <translation>Ни в одной из версий ранжировать нечего.</translation>
    </message>
    <message>
        <source>Each by its own weights. Coloured: the options that moved most</source>
        <translation>Каждая — по своим весам. Цветом — варианты с наибольшим сдвигом</translation>
    </message>
    <message>
        <source>{then} and {now}</source>
        <translation>{then} и {now}</translation>
    </message>
    <message>
        <source>{name}&#xa;Rank {before} in one, {after} in the other</source>
        <translation>{name}&#xa;Место {before} в одной, {after} в другой</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Версия {number}</translation>
    </message>
    <message>
        <source>{version} · {label}</source>
        <translation>{version} · {label}</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Идёт сравнение…</translation>
    </message>
    <message>
        <source>Cannot be read: {found}</source>
        <translation>Не читается: {found}</translation>
    </message>
    <message>
        <source>the clock had gone back</source>
        <translation>часы были переведены назад</translation>
    </message>
    <message>
        <source>The first version</source>
        <translation>Первая версия</translation>
    </message>
    <message>
        <source>{changes} since version {number}</source>
        <translation>{changes} после версии {number}</translation>
    </message>
    <message>
        <source>One of the two has nothing that can be ranked.</source>
        <translation>В одной из двух ранжировать нечего.</translation>
    </message>
    <message>
        <source>{new} leads; {old} led in the other version.</source>
        <translation>Лидер {new}; в другой версии — {old}.</translation>
    </message>
    <message>
        <source>{code} leads in both, and no option changed its place.</source>
        <translation>{code} лидирует в обеих, места не изменились.</translation>
    </message>
    <message numerus="yes">
        <source>{count} options changed places</source>
        <translation>
            <numerusform>место сменил {count} вариант</numerusform>
            <numerusform>место сменили {count} варианта</numerusform>
            <numerusform>место сменили {count} вариантов</numerusform>
        </translation>
    </message>
    <message>
        <source>{code} leads in both; {rest}.</source>
        <translation>{code} лидирует в обеих; {rest}.</translation>
    </message>
    <message>
        <source>Saved while looking at “{then}”, then at “{now}”.</source>
        <translation>Сохранено при показе «{then}», затем «{now}».</translation>
    </message>
    <message>
        <source>Ranked by {then}, then by {now}.</source>
        <translation>Методы: {then}, затем {now}.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Вариант</translation>
    </message>
    <message>
        <source>Rank, {version}</source>
        <translation>Место, {version}</translation>
    </message>
    <message>
        <source>{figure}, {version}</source>
        <translation>{figure}, {version}</translation>
    </message>
    <message>
        <source>Ranking of two versions</source>
        <translation>Ранжирование двух версий</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Восстановить эту версию</translation>
    </message>
    <message>
        <source>It becomes version {number}; nothing is overwritten.</source>
        <translation>Она станет версией {number}; ничего не перезаписывается.</translation>
    </message>
    <message>
        <source>The label was not set.</source>
        <translation>Метка не поставлена.</translation>
    </message>
    <message>
        <source>Nothing was added to the log.</source>
        <translation>В журнал ничего не записано.</translation>
    </message>
</context>
<context>
    <name>ImportFormsDialog</name>
    <message>
        <source>Import weighting forms</source>
        <translation>Загрузка анкет весов</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Принята</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>С замечаниями</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Отклонена</translation>
    </message>
    <message>
        <source>Which forms are listed</source>
        <translation>Какие анкеты показаны</translation>
    </message>
    <message>
        <source>Returned forms</source>
        <translation>Заполненные анкеты</translation>
    </message>
    <message>
        <source>Save the problem report…</source>
        <translation>Сохранить отчёт о замечаниях…</translation>
    </message>
    <message>
        <source>Looking for forms</source>
        <translation>Поиск анкет</translation>
    </message>
    <message>
        <source>From “{folder}”, opened {when}. Nothing changes until you import.</source>
        <translation>Из папки «{folder}», открыто в {when}. До загрузки ничего не изменится.</translation>
    </message>
    <message>
        <source>Reading forms: {done} of {total}</source>
        <translation>Чтение анкет: {done} из {total}</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Ничего не загружено.</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Загружать нечего</translation>
    </message>
    <message numerus="yes">
        <source>Only the {count} accepted</source>
        <translation>
            <numerusform>Только {count} принятую</numerusform>
            <numerusform>Только {count} принятые</numerusform>
            <numerusform>Только {count} принятых</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no forms here.</source>
        <translation>Анкет здесь нет.</translation>
    </message>
    <message>
        <source>Copied. Paste it into a mail to the sender.</source>
        <translation>Скопировано. Вставьте в письмо отправителю.</translation>
    </message>
    <message>
        <source>Save the problem report</source>
        <translation>Сохранить отчёт о замечаниях</translation>
    </message>
    <message>
        <source>Problems in returned forms</source>
        <translation>Замечания к анкетам</translation>
    </message>
    <message>
        <source>Reports (*.xlsx *.csv *.txt)</source>
        <translation>Отчёты (*.xlsx *.csv *.txt)</translation>
    </message>
    <message>
        <source>“{file}” is written.</source>
        <translation>Файл «{file}» записан.</translation>
    </message>
    <message>
        <source>The report was not written.</source>
        <translation>Отчёт не записан.</translation>
    </message>
</context>
<context>
    <name>ImportTable</name>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Between the cells</source>
        <translation>Между ячейками</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>As each shows</source>
        <translation>Как в каждой</translation>
    </message>
    <message>
        <source>Point: 1.5</source>
        <translation>Точка: 1.5</translation>
    </message>
    <message>
        <source>Comma: 1,5</source>
        <translation>Запятая: 1,5</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Десятичный знак</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Запятая</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Точка с запятой</translation>
    </message>
    <message>
        <source>TAB</source>
        <translation>Табуляция</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Вертикальная черта</translation>
    </message>
    <message numerus="yes">
        <source>{count} options</source>
        <translation>
            <numerusform>{count} вариант</numerusform>
            <numerusform>{count} варианта</numerusform>
            <numerusform>{count} вариантов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} criteria</source>
        <translation>
            <numerusform>{count} критерий</numerusform>
            <numerusform>{count} критерия</numerusform>
            <numerusform>{count} критериев</numerusform>
        </translation>
    </message>
    <message>
        <source>{options} by {criteria}</source>
        <translation>{options} × {criteria}</translation>
    </message>
    <message>
        <source>a tab</source>
        <translation>Табуляция</translation>
    </message>
    <message>
        <source>a comma</source>
        <translation>Запятая</translation>
    </message>
    <message>
        <source>a semicolon</source>
        <translation>Точка с запятой</translation>
    </message>
    <message>
        <source>{sign} separates the cells; the text is {encoding}.</source>
        <translation>{sign} — разделитель ячеек; кодировка {encoding}.</translation>
    </message>
    <message>
        <source>{sign} separates the cells.</source>
        <translation>{sign} — разделитель ячеек.</translation>
    </message>
    <message>
        <source>A point separates decimals.</source>
        <translation>Дробная часть — после точки.</translation>
    </message>
    <message>
        <source>A comma separates decimals.</source>
        <translation>Дробная часть — после запятой.</translation>
    </message>
    <message>
        <source>The criteria are named in row {row}.</source>
        <translation>Названия критериев — в строке {row}.</translation>
    </message>
    <message>
        <source>Rows above the options: {rows}.</source>
        <translation>Строки над вариантами: {rows}.</translation>
    </message>
    <message>
        <source>No rows such as Direction or Unit stand above the options.</source>
        <translation>Над вариантами нет строк вроде Direction или Unit.</translation>
    </message>
    <message>
        <source>Column {letter} names the families.</source>
        <translation>В столбце {letter} — категории.</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Критерий</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Направление</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Худший</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Лучший</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>Criteria in the table</source>
        <translation>Критерии таблицы</translation>
    </message>
    <message>
        <source>not clear</source>
        <translation>неясно</translation>
    </message>
    <message>
        <source>higher is better, assumed</source>
        <translation>больше — лучше (предположение)</translation>
    </message>
    <message>
        <source>lower is better, assumed</source>
        <translation>меньше — лучше (предположение)</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>больше — лучше</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>меньше — лучше</translation>
    </message>
    <message>
        <source>Cells of the table</source>
        <translation>Ячейки таблицы</translation>
    </message>
</context>
<context>
    <name>ImportTableDialog</name>
    <message>
        <source>Import a decision table</source>
        <translation>Загрузка таблицы оценок</translation>
    </message>
    <message>
        <source>Name of the option set</source>
        <translation>Название набора вариантов</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Выбрать другой файл…</translation>
    </message>
    <message>
        <source>Create option set</source>
        <translation>Создать набор вариантов</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>Чтение таблицы</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Критерии</translation>
    </message>
    <message>
        <source>All cells</source>
        <translation>Все ячейки</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Что показано</translation>
    </message>
    <message>
        <source>Leave the row out</source>
        <translation>Пропустить строку</translation>
    </message>
    <message>
        <source>Mend them here, or in the file and choose it again.</source>
        <translation>Исправьте их здесь или в файле и выберите его снова.</translation>
    </message>
    <message numerus="yes">
        <source>{count} things to know</source>
        <translation>
            <numerusform>{count} примечание</numerusform>
            <numerusform>{count} примечания</numerusform>
            <numerusform>{count} примечаний</numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot be read that way, and is shown as it was read before.</source>
        <translation>Так прочитать нельзя: показано то, что было прочитано раньше.</translation>
    </message>
    <message>
        <source>Mend them in the file, then choose it again.</source>
        <translation>Исправьте их в файле и выберите его снова.</translation>
    </message>
    <message>
        <source>This table cannot be used yet.</source>
        <translation>Эту таблицу пока нельзя использовать.</translation>
    </message>
    <message>
        <source>This table cannot be used yet: {count} faults. Nothing was imported.</source>
        <translation>Эту таблицу пока нельзя использовать, ошибок: {count}. Ничего не загружено.</translation>
    </message>
    <message>
        <source>What to mend</source>
        <translation>Что исправить</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Панель сведений</translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation>Закрыть панель сведений</translation>
    </message>
    <message>
        <source>Joint moves are worked out for additive value only.</source>
        <translation>Совместные сдвиги рассчитываются только для аддитивного метода.</translation>
    </message>
    <message>
        <source>Preconditions in this scenario</source>
        <translation>Условия реализации в сценарии</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Smallest changes that put {code} first</source>
        <translation>Наименьшие сдвиги в пользу {code}</translation>
    </message>
    <message>
        <source>Try {name}: {words}</source>
        <translation>Задать «{name}»: {words}</translation>
    </message>
    <message>
        <source>Or move {share} of the weight:</source>
        <translation>Или перенести {share} веса:</translation>
    </message>
    <message>
        <source>No weights can put {code} first</source>
        <translation>Никакие веса не выводят {code} на первое место</translation>
    </message>
    <message>
        <source>Rank options that could not start, too</source>
        <translation>Ранжировать и варианты, которые нельзя начать</translation>
    </message>
    <message>
        <source>Rank unavailable options</source>
        <translation>Ранжировать недоступные варианты</translation>
    </message>
    <message>
        <source>Fewer notes</source>
        <translation>Меньше записей</translation>
    </message>
    <message>
        <source>All {count} notes</source>
        <translation>Все записи: {count}</translation>
    </message>
</context>
<context>
    <name>JudgedCriteria</name>
    <message>
        <source>Criteria to score</source>
        <translation>Критерии для оценки</translation>
    </message>
</context>
<context>
    <name>JudgedScores</name>
    <message>
        <source>agreed, low to high</source>
        <translation>согласованная, от нижней до верхней</translation>
    </message>
    <message>
        <source>one person, low to high</source>
        <translation>одна сторона, от нижней до верхней</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>худшая</translation>
    </message>
    <message>
        <source>best</source>
        <translation>лучшая</translation>
    </message>
</context>
<context>
    <name>KeepDialog</name>
    <message>
        <source>Keep these weights</source>
        <translation>Оставить эти веса</translation>
    </message>
    <message>
        <source>They become a weighting of their own; the largest is set to 100 points.</source>
        <translation>Они станут отдельным набором весов; наибольший получит 100 баллов.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Keep weighting</source>
        <translation>Оставить как набор весов</translation>
    </message>
    <message>
        <source>Adjusted weights</source>
        <translation>Изменённые веса</translation>
    </message>
    <message>
        <source>{name}, adjusted</source>
        <translation>{name}, с изменениями</translation>
    </message>
    <message>
        <source>Another weighting has this name. Choose another.</source>
        <translation>Такое название есть у другого набора весов. Выберите другое.</translation>
    </message>
</context>
<context>
    <name>Kemeny</name>
    <message>
        <source>Support</source>
        <translation>Поддержка</translation>
    </message>
    <message>
        <source>Mean support against the others; the order does not follow it</source>
        <translation>Средняя поддержка против остальных; порядок ей не следует</translation>
    </message>
    <message>
        <source>Mean support against the others</source>
        <translation>Средняя поддержка против остальных</translation>
    </message>
    <message>
        <source>Mean support</source>
        <translation>Средняя поддержка</translation>
    </message>
    <message>
        <source>comes first in the best-supported order</source>
        <translation>на первом месте в порядке с наибольшей поддержкой</translation>
    </message>
    <message>
        <source>not proven: another order could have {gap} more support</source>
        <translation>не доказано: у другого порядка поддержка может быть больше на {gap}</translation>
    </message>
    <message>
        <source>{count} orders are equally good</source>
        <translation>одинаково хороших порядков: {count}</translation>
    </message>
    <message>
        <source>many orders are equally good</source>
        <translation>одинаково хороших порядков много</translation>
    </message>
    <message>
        <source>Weight that puts it before the next</source>
        <translation>Вес, который ставит вариант перед следующим</translation>
    </message>
    <message>
        <source>A score is unknown, so the two are not compared.</source>
        <translation>Оценка неизвестна, поэтому два варианта не сравниваются.</translation>
    </message>
    <message>
        <source>{p} of the weight puts {a} before {b}; {q} puts {b} before {a}.</source>
        <translation>{p} веса ставит {a} перед {b}; {q} — {b} перед {a}.</translation>
    </message>
    <message>
        <source>Of the orders that are equally good, some put the one first and some the other.</source>
        <translation>Из одинаково хороших порядков одни ставят первым один вариант, другие — другой.</translation>
    </message>
    <message>
        <source>The order is the one that agrees with most weight over all pairs together.</source>
        <translation>Порядок тот, с которым по всем парам вместе согласен наибольший вес.</translation>
    </message>
</context>
<context>
    <name>KeptSet</name>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Дублировать</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Новое название</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Вернуть</translation>
    </message>
    <message numerus="yes">
        <source>{count} versions</source>
        <translation>
            <numerusform>{count} версия</numerusform>
            <numerusform>{count} версии</numerusform>
            <numerusform>{count} версий</numerusform>
        </translation>
    </message>
    <message>
        <source>{versions} in {size} on the disk</source>
        <translation>{versions}, на диске {size}</translation>
    </message>
</context>
<context>
    <name>LeftDraftsDialog</name>
    <message>
        <source>Work that was not saved</source>
        <translation>Несохранённая работа</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>Later keeps them: they are offered again at the next start.</source>
        <translation>«Позже» сохранит их: они будут предложены при следующем запуске.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message numerus="yes">
        <source>The program ended before these {count} were saved. They were kept.</source>
        <translation>
            <numerusform>Программа закрылась, прежде чем сохранился {count} набор. Черновик остался.</numerusform>
            <numerusform>Программа закрылась, прежде чем сохранились {count} набора. Черновики остались.</numerusform>
            <numerusform>Программа закрылась, прежде чем сохранились {count} наборов. Черновики остались.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept {when}</source>
        <translation>Черновик: {when}</translation>
    </message>
    <message>
        <source>changed since version {number}</source>
        <translation>изменено после версии {number}</translation>
    </message>
    <message>
        <source>never saved</source>
        <translation>не сохранялось</translation>
    </message>
    <message>
        <source>Discard for good</source>
        <translation>Удалить совсем</translation>
    </message>
</context>
<context>
    <name>LiveCard</name>
    <message>
        <source>Regret that one could live with, in points</source>
        <translation>Приемлемое сожаление, в баллах</translation>
    </message>
    <message>
        <source>Regret up to</source>
        <translation>Сожаление до</translation>
    </message>
</context>
<context>
    <name>LiveWith</name>
    <message>
        <source>{person}: {code} is {place}, regret {regret} points</source>
        <translation>{person}: {code}, {place} место, сожаление {regret} балла</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} из {all}</translation>
    </message>
    <message>
        <source>One line a person; neighbours weigh alike</source>
        <translation>Строка — сторона; соседние взвешивают сходно</translation>
    </message>
    <message>
        <source>Could live with it</source>
        <translation>Приемлемо</translation>
    </message>
    <message>
        <source>Could live</source>
        <translation>Приемлемо</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Худший</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Nothing saved yet</source>
        <translation>Пока ничего не сохранено</translation>
    </message>
    <message>
        <source>Policy Options Evaluator</source>
        <translation>Policy Options Evaluator</translation>
    </message>
    <message>
        <source>Show names before files are taken in.</source>
        <translation>Покажите имена, прежде чем принимать файлы.</translation>
    </message>
</context>
<context>
    <name>Marked</name>
    <message>
        <source>Weighed</source>
        <translation>Взвешено</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Согласовано</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Утверждено</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Отмечено</translation>
    </message>
    <message>
        <source>Ask the sender</source>
        <translation>Спросить отправителя</translation>
    </message>
    <message>
        <source>Thousands: 1,250 is 1250</source>
        <translation>Тысячи: 1,250 — это 1250</translation>
    </message>
    <message>
        <source>Decimals: 1,250 is 1.25</source>
        <translation>Дробь: 1,250 — это 1,25</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Read by the names of the criteria</source>
        <translation>Читать по названиям критериев</translation>
    </message>
    <message>
        <source>Import it again</source>
        <translation>Загрузить снова</translation>
    </message>
    <message>
        <source>Replace the newer</source>
        <translation>Заменить более новую</translation>
    </message>
    <message>
        <source>Replace the earlier</source>
        <translation>Заменить более раннюю</translation>
    </message>
    <message>
        <source>Keep both as rounds</source>
        <translation>Оставить обе как туры</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Keep as the next round</source>
        <translation>Оставить как следующий тур</translation>
    </message>
    <message>
        <source>Read by name</source>
        <translation>Читать по названию</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Точка</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Запятая</translation>
    </message>
    <message>
        <source>New in the library</source>
        <translation>Новый в библиотеке</translation>
    </message>
    <message>
        <source>New in the library; others have the same origin</source>
        <translation>Новый в библиотеке; есть другие того же происхождения</translation>
    </message>
    <message>
        <source>The library had it already</source>
        <translation>В библиотеке уже был</translation>
    </message>
    <message>
        <source>The library has a newer version</source>
        <translation>В библиотеке более новая версия</translation>
    </message>
    <message>
        <source>Added as the newest version</source>
        <translation>Добавлен как новейшая версия</translation>
    </message>
    <message>
        <source>Kept beside yours: both had changed</source>
        <translation>Оставлен рядом с вашим: изменились оба</translation>
    </message>
    <message>
        <source>Additive value</source>
        <translation>Аддитивный</translation>
    </message>
    <message>
        <source>Weights are trade-offs between swings; a loss on one criterion can be made up on another; adding an option never reverses two others.</source>
        <translation>Веса — соотношения переходов; потерю по одному критерию можно возместить по другому; новый вариант никогда не меняет порядок двух других.</translation>
    </message>
    <message>
        <source>TOPSIS</source>
        <translation>TOPSIS</translation>
    </message>
    <message>
        <source>Weights stretch the distances to the best and the worst scores seen; losses can be made up; adding an option can reverse two others.</source>
        <translation>Веса растягивают расстояния до лучших и худших оценок среди вариантов; потери возместимы; новый вариант может изменить порядок двух других.</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>Нормировка</translation>
    </message>
    <message>
        <source>What makes scores in different units alike: the length of each column (vector), its least and greatest score (linear), or the value functions (values).</source>
        <translation>Как приводятся оценки в разных единицах: по длине столбца (векторная), по наименьшей и наибольшей оценке (линейная) или по функциям ценности (ценности).</translation>
    </message>
    <message>
        <source>Vector</source>
        <translation>Векторная</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Линейная</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Ценности</translation>
    </message>
    <message>
        <source>VIKOR</source>
        <translation>VIKOR</translation>
    </message>
    <message>
        <source>Weights scale the losses from the best score seen; they add up, but the largest one also counts by itself; adding an option can reverse two others.</source>
        <translation>Веса масштабируют отставание от лучшей оценки; отставания складываются, но наибольшее учитывается и само по себе; новый вариант может изменить порядок двух других.</translation>
    </message>
    <message>
        <source>v</source>
        <translation>v</translation>
    </message>
    <message>
        <source>How much the sum of the losses counts against the largest single one: 1 the sum alone, 0 the largest alone.</source>
        <translation>Как сумма отставаний соотносится с наибольшим из них: 1 — только сумма, 0 — только наибольшее.</translation>
    </message>
    <message>
        <source>PROMETHEE II</source>
        <translation>PROMETHEE II</translation>
    </message>
    <message>
        <source>Weights say how much each criterion counts when options are compared; losses are made up only in part; adding an option can reverse two others.</source>
        <translation>Веса показывают, сколько значит каждый критерий при сравнении вариантов; потери возмещаются лишь отчасти; новый вариант может изменить порядок двух других.</translation>
    </message>
    <message>
        <source>ELECTRE III</source>
        <translation>ELECTRE III</translation>
    </message>
    <message>
        <source>Weights are votes, not trade-offs; a loss beyond the veto cannot be made up; options may not be comparable, and adding one can reverse two others.</source>
        <translation>Веса — голоса, а не замещения; потерю сверх порога вето возместить нельзя; варианты бывают несравнимы, и новый может изменить порядок двух других.</translation>
    </message>
    <message>
        <source>alpha</source>
        <translation>альфа</translation>
    </message>
    <message>
        <source>Two credibilities differ when further apart than alpha + beta × the greater.</source>
        <translation>Две степени достоверности различаются, если разность больше, чем альфа + бета × большая из них.</translation>
    </message>
    <message>
        <source>beta</source>
        <translation>бета</translation>
    </message>
    <message>
        <source>How much finer that becomes as credibility grows; 0 or less.</source>
        <translation>Насколько тоньше становится различение с ростом достоверности; 0 или меньше.</translation>
    </message>
    <message>
        <source>Kemeny order</source>
        <translation>Медиана Кемени</translation>
    </message>
    <message>
        <source>Weights are votes of the criteria for one option or another; by how much one is ahead does not count; adding an option can reverse two others.</source>
        <translation>Веса — голоса критериев за один вариант или другой; насколько один впереди, не учитывается; новый вариант может изменить порядок двух других.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Варианты</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>&amp;Варианты</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Критерии</translation>
    </message>
    <message>
        <source>&amp;Criteria</source>
        <translation>&amp;Критерии</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Оценки</translation>
    </message>
    <message>
        <source>&amp;Scores</source>
        <translation>&amp;Оценки</translation>
    </message>
    <message>
        <source>Weigh</source>
        <translation>Веса</translation>
    </message>
    <message>
        <source>&amp;Weigh</source>
        <translation>В&amp;еса</translation>
    </message>
    <message>
        <source>Robustness</source>
        <translation>Устойчивость</translation>
    </message>
    <message>
        <source>&amp;Robustness</source>
        <translation>&amp;Устойчивость</translation>
    </message>
    <message>
        <source>Stakeholders</source>
        <translation>Стороны</translation>
    </message>
    <message>
        <source>S&amp;takeholders</source>
        <translation>&amp;Стороны</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Сценарии</translation>
    </message>
    <message>
        <source>Sce&amp;narios</source>
        <translation>С&amp;ценарии</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Re&amp;port</source>
        <translation>О&amp;тчёт</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Вариант</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Критерий</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Сценарий</translation>
    </message>
    <message>
        <source>Weighting</source>
        <translation>Набор весов</translation>
    </message>
    <message>
        <source>Stakeholder</source>
        <translation>Сторона</translation>
    </message>
    <message>
        <source>Score judgement</source>
        <translation>Суждение об оценке</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Снимок</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Тезис</translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation>Расхождение</translation>
    </message>
    <message>
        <source>Series of figures</source>
        <translation>Ряд данных</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>added</source>
        <translation>добавлено</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>удалено</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” matter the same</source>
        <translation>«{first}» и «{second}» одинаково важны</translation>
    </message>
    <message>
        <source>“{first}” matters a little more than “{second}”</source>
        <translation>«{first}» чуть важнее, чем «{second}»</translation>
    </message>
    <message>
        <source>“{first}” matters moderately more than “{second}”</source>
        <translation>«{first}» умеренно важнее, чем «{second}»</translation>
    </message>
    <message>
        <source>“{first}” matters moderately to strongly more than “{second}”</source>
        <translation>«{first}» заметно важнее, чем «{second}»</translation>
    </message>
    <message>
        <source>“{first}” matters strongly more than “{second}”</source>
        <translation>«{first}» намного важнее, чем «{second}»</translation>
    </message>
    <message>
        <source>“{first}” matters strongly to very strongly more than “{second}”</source>
        <translation>«{first}» намного или гораздо важнее, чем «{second}»</translation>
    </message>
    <message>
        <source>“{first}” matters very strongly more than “{second}”</source>
        <translation>«{first}» гораздо важнее, чем «{second}»</translation>
    </message>
    <message>
        <source>“{first}” matters very strongly to extremely more than “{second}”</source>
        <translation>«{first}» гораздо или несравненно важнее, чем «{second}»</translation>
    </message>
    <message>
        <source>“{first}” matters extremely more than “{second}”</source>
        <translation>«{first}» несравненно важнее, чем «{second}»</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>одинаково</translation>
    </message>
    <message>
        <source>a little more</source>
        <translation>чуть важнее</translation>
    </message>
    <message>
        <source>moderately more</source>
        <translation>умеренно важнее</translation>
    </message>
    <message>
        <source>moderately to strongly</source>
        <translation>заметно важнее</translation>
    </message>
    <message>
        <source>strongly more</source>
        <translation>намного важнее</translation>
    </message>
    <message>
        <source>strongly to very strongly</source>
        <translation>намного или гораздо</translation>
    </message>
    <message>
        <source>very strongly more</source>
        <translation>гораздо важнее</translation>
    </message>
    <message>
        <source>very strongly to extremely</source>
        <translation>гораздо или несравненно</translation>
    </message>
    <message>
        <source>extremely more</source>
        <translation>несравненно важнее</translation>
    </message>
    <message>
        <source>Smallest worst regret</source>
        <translation>Наименьшее из наибольших сожалений</translation>
    </message>
    <message>
        <source>Most often close to the best</source>
        <translation>Чаще всего близок к лучшему</translation>
    </message>
    <message>
        <source>Best worst rank</source>
        <translation>Лучшее из худших мест</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Создать…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Открыть…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Недавние</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Со&amp;хранить</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Сохранить &amp;как…</translation>
    </message>
    <message>
        <source>Re&amp;vert to saved</source>
        <translation>&amp;Вернуть сохранённое</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>Ис&amp;тория…</translation>
    </message>
    <message>
        <source>Restore a &amp;backup…</source>
        <translation>Восстановить из резервной &amp;копии…</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Импорт</translation>
    </message>
    <message>
        <source>&amp;Weighting forms…</source>
        <translation>&amp;Анкеты весов…</translation>
    </message>
    <message>
        <source>Weighting forms in a &amp;folder…</source>
        <translation>Анкеты весов из &amp;папки…</translation>
    </message>
    <message>
        <source>&amp;Decision table…</source>
        <translation>&amp;Таблица оценок…</translation>
    </message>
    <message>
        <source>Decision table from the &amp;clipboard</source>
        <translation>Таблица оценок из &amp;буфера обмена</translation>
    </message>
    <message>
        <source>&amp;Option set file…</source>
        <translation>&amp;Файл набора вариантов…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Экспорт</translation>
    </message>
    <message>
        <source>P&amp;ersonal pages…</source>
        <translation>&amp;Личные страницы…</translation>
    </message>
    <message>
        <source>&amp;Live workbook…</source>
        <translation>&amp;Книга с формулами…</translation>
    </message>
    <message>
        <source>Ranking as &amp;picture…</source>
        <translation>&amp;Ранжирование рисунком…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Повторить</translation>
    </message>
    <message>
        <source>&amp;Search everywhere…</source>
        <translation>&amp;Поиск по всему…</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Настройки…</translation>
    </message>
    <message>
        <source>&amp;What is decided…</source>
        <translation>&amp;Постановка задачи…</translation>
    </message>
    <message>
        <source>Copy ranking as &amp;picture</source>
        <translation>Копировать ранжирование &amp;рисунком</translation>
    </message>
    <message>
        <source>Copy ranking as &amp;table</source>
        <translation>Копировать ранжирование &amp;таблицей</translation>
    </message>
    <message>
        <source>&amp;Weights</source>
        <translation>В&amp;еса</translation>
    </message>
    <message>
        <source>Take a &amp;snapshot</source>
        <translation>Сделать &amp;снимок</translation>
    </message>
    <message>
        <source>&amp;Reset to snapshot</source>
        <translation>&amp;Вернуть веса снимка</translation>
    </message>
    <message>
        <source>Co&amp;mpare with snapshot…</source>
        <translation>С&amp;равнить со снимком…</translation>
    </message>
    <message>
        <source>&amp;Keep as a weighting…</source>
        <translation>&amp;Оставить как набор весов…</translation>
    </message>
    <message>
        <source>&amp;Elicit by</source>
        <translation>&amp;Выявить веса</translation>
    </message>
    <message>
        <source>&amp;Swings…</source>
        <translation>&amp;Переходы…</translation>
    </message>
    <message>
        <source>&amp;Rank order…</source>
        <translation>По&amp;рядок…</translation>
    </message>
    <message>
        <source>&amp;Pairs (AHP)…</source>
        <translation>Пар&amp;ы (МАИ)…</translation>
    </message>
    <message>
        <source>&amp;Best and worst…</source>
        <translation>&amp;Лучший и худший…</translation>
    </message>
    <message>
        <source>&amp;Trade-offs…</source>
        <translation>&amp;Замещения…</translation>
    </message>
    <message>
        <source>&amp;Cross-checks…</source>
        <translation>&amp;Сверка…</translation>
    </message>
    <message>
        <source>&amp;Unlock all</source>
        <translation>О&amp;ткрепить все</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>Next &amp;panel</source>
        <translation>&amp;Следующая панель</translation>
    </message>
    <message>
        <source>E&amp;licit</source>
        <translation>О&amp;прос</translation>
    </message>
    <message>
        <source>E&amp;xplore</source>
        <translation>А&amp;нализ</translation>
    </message>
    <message>
        <source>Pro&amp;jector view</source>
        <translation>Ре&amp;жим показа</translation>
    </message>
    <message>
        <source>How the ranking &amp;came about</source>
        <translation>Как &amp;сложилось ранжирование</translation>
    </message>
    <message>
        <source>Rank &amp;unavailable options, too</source>
        <translation>Ранжировать и &amp;недоступные варианты</translation>
    </message>
    <message>
        <source>Show the ranking as a &amp;table</source>
        <translation>Ранжирование &amp;таблицей</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>Т&amp;ема</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Как в &amp;системе</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>С&amp;ветлая</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Тёмная</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Крупнее</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Мельче</translation>
    </message>
    <message>
        <source>Text at &amp;100%</source>
        <translation>Текст &amp;100 %</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>&amp;Меньше движения</translation>
    </message>
    <message>
        <source>Show the menu &amp;bar</source>
        <translation>По&amp;казывать строку меню</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>&amp;Help on this page</source>
        <translation>&amp;Справка об этой странице</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>&amp;Первые шаги</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Клавиатура</translation>
    </message>
    <message>
        <source>&amp;Guidance on good analysis…</source>
        <translation>&amp;Требования к хорошему анализу…</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;О программе</translation>
    </message>
</context>
<context>
    <name>Mender</name>
    <message>
        <source>The backups cannot be read.</source>
        <translation>Не удаётся прочитать резервные копии.</translation>
    </message>
    <message>
        <source>Rebuilding the library</source>
        <translation>Библиотека восстанавливается</translation>
    </message>
    <message>
        <source>The library is as it was.</source>
        <translation>Библиотека осталась прежней.</translation>
    </message>
</context>
<context>
    <name>MendingDialog</name>
    <message>
        <source>What came back and what did not</source>
        <translation>Что вернулось, а что нет</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>the file</source>
        <translation>файл</translation>
    </message>
    <message>
        <source>Try another name or folder.</source>
        <translation>Попробуйте другое имя или папку.</translation>
    </message>
    <message>
        <source>a file that is open in Excel or may not be changed</source>
        <translation>файл открыт в Excel или защищён от изменений</translation>
    </message>
    <message>
        <source>a file that is in use or may not be changed</source>
        <translation>файл занят или защищён от изменений</translation>
    </message>
    <message>
        <source>Close it there, or save under another name.</source>
        <translation>Закройте его там или сохраните под другим именем.</translation>
    </message>
    <message>
        <source>Expected: {what}.</source>
        <translation>Ожидалось: {what}.</translation>
    </message>
    <message>
        <source>One more like it.</source>
        <translation>Ещё одно такое же.</translation>
    </message>
    <message>
        <source>{count} more like it.</source>
        <translation>Ещё таких же: {count}.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Указано</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Ожидалось</translation>
    </message>
    <message>
        <source>How to mend</source>
        <translation>Как исправить</translation>
    </message>
</context>
<context>
    <name>MethodParameters</name>
    <message>
        <source>Back to the defaults</source>
        <translation>Исходные значения</translation>
    </message>
    <message>
        <source>Parameters of {method}</source>
        <translation>Параметры: {method}</translation>
    </message>
    <message>
        <source>{name} {before} → {after}</source>
        <translation>{name}: {before} → {after}</translation>
    </message>
    <message>
        <source>Defaults of {method}</source>
        <translation>Исходные параметры: {method}</translation>
    </message>
</context>
<context>
    <name>Methods</name>
    <message>
        <source>{caption}: {choice}</source>
        <translation>{caption}: {choice}</translation>
    </message>
    <message>
        <source>Ranks by method</source>
        <translation>Места по методам</translation>
    </message>
    <message>
        <source>Where methods disagree</source>
        <translation>Где методы расходятся</translation>
    </message>
    <message>
        <source>All methods give every option the same rank.</source>
        <translation>Все методы дают каждому варианту одно и то же место.</translation>
    </message>
</context>
<context>
    <name>Moves</name>
    <message>
        <source>Stakeholder</source>
        <translation>Сторона</translation>
    </message>
    <message>
        <source>First choice</source>
        <translation>Первый выбор</translation>
    </message>
    <message>
        <source>Weight moved</source>
        <translation>Перенесено веса</translation>
    </message>
    <message>
        <source>Most of it to</source>
        <translation>Больше всего — к</translation>
    </message>
    <message>
        <source>same</source>
        <translation>тот же</translation>
    </message>
</context>
<context>
    <name>NewDialog</name>
    <message>
        <source>New option set</source>
        <translation>Новый набор вариантов</translation>
    </message>
    <message>
        <source>What should it begin from?</source>
        <translation>С чего начать?</translation>
    </message>
    <message>
        <source>Option sets in the library</source>
        <translation>Наборы вариантов в библиотеке</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Nothing is saved in the library yet</source>
        <translation>В библиотеке пока ничего нет</translation>
    </message>
    <message>
        <source>From the built-in case</source>
        <translation>Со встроенного примера</translation>
    </message>
    <message>
        <source>Russia and North Korea: a real decision with its evidence</source>
        <translation>Россия и Северная Корея: настоящая задача с источниками</translation>
    </message>
    <message>
        <source>From a decision table</source>
        <translation>С таблицы оценок</translation>
    </message>
    <message>
        <source>A sheet of options by criteria: .xlsx, .xls, .ods or .csv</source>
        <translation>Лист «варианты × критерии»: .xlsx, .xls, .ods или .csv</translation>
    </message>
    <message>
        <source>From another option set</source>
        <translation>С другого набора вариантов</translation>
    </message>
    <message>
        <source>A copy of a set in the library, to change freely</source>
        <translation>Копия набора из библиотеки, которую можно менять</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>С пустого</translation>
    </message>
    <message>
        <source>Nothing but a name; options and criteria come later</source>
        <translation>Только название; варианты и критерии — потом</translation>
    </message>
    <message>
        <source>The set needs a name.</source>
        <translation>Набору нужно название.</translation>
    </message>
    <message>
        <source>Open the built-in case</source>
        <translation>Открыть встроенный пример</translation>
    </message>
    <message>
        <source>Choose a table…</source>
        <translation>Выбрать таблицу…</translation>
    </message>
    <message>
        <source>Make a copy</source>
        <translation>Сделать копию</translation>
    </message>
    <message>
        <source>Create empty set</source>
        <translation>Создать пустой набор</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Add a note</source>
        <translation>Добавить запись</translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>Изменить запись</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Раздел</translation>
    </message>
    <message>
        <source>A new heading</source>
        <translation>Новый раздел</translation>
    </message>
    <message>
        <source>New heading</source>
        <translation>Новый раздел</translation>
    </message>
    <message>
        <source>What kind of note</source>
        <translation>Вид записи</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Keys of sources and statements of this set, such as E047 or S12.</source>
        <translation>Ключи источников и тезисов этого набора, например E047 или S12.</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Добавить запись</translation>
    </message>
    <message>
        <source>A new source</source>
        <translation>Новый источник</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Что в нём сказано</translation>
    </message>
    <message>
        <source>Who published it</source>
        <translation>Кто опубликовал</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Address (http or https)</source>
        <translation>Адрес (http или https)</translation>
    </message>
    <message>
        <source>The note is empty. Type what is known.</source>
        <translation>Запись пуста. Введите, что известно.</translation>
    </message>
    <message>
        <source>The heading is empty. Type one, or choose one from the list.</source>
        <translation>Раздел не указан. Введите его или выберите из списка.</translation>
    </message>
    <message>
        <source>Not in this set: {keys}</source>
        <translation>Нет в этом наборе: {keys}</translation>
    </message>
    <message>
        <source>Sources holds keys that this set does not have: {keys}.</source>
        <translation>В источниках указаны ключи, которых нет в этом наборе: {keys}.</translation>
    </message>
    <message>
        <source>The address does not begin with http:// or https://. Mend it, or leave it empty.</source>
        <translation>Адрес не начинается с http:// или https://. Исправьте его или оставьте пустым.</translation>
    </message>
    <message>
        <source>The new source says nothing yet. Type what it says.</source>
        <translation>О новом источнике ещё ничего не сказано. Введите, что в нём сказано.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The range of {names} changed.</source>
        <translation>Изменился диапазон: {names}.</translation>
    </message>
    <message>
        <source>Weigh this swing again, or keep its points.</source>
        <translation>Взвесьте переход заново или оставьте баллы.</translation>
    </message>
    <message>
        <source>The {where} holds {found}; expected {expected}.</source>
        <translation>{where}: указано {found}; ожидалось {expected}.</translation>
    </message>
    <message>
        <source>The default is used instead.</source>
        <translation>Используется исходное значение.</translation>
    </message>
    <message>
        <source>No criterion has thresholds.</source>
        <translation>Ни у одного критерия нет порогов.</translation>
    </message>
    <message>
        <source>Every difference counts in full; nothing is vetoed.</source>
        <translation>Любая разность засчитывается полностью; вето нет.</translation>
    </message>
    <message>
        <source>No criterion has a preference function.</source>
        <translation>Ни у одного критерия нет функции предпочтения.</translation>
    </message>
    <message>
        <source>Every difference counts in full.</source>
        <translation>Любая разность засчитывается полностью.</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>{low} to {high}</source>
        <translation>от {low} до {high}</translation>
    </message>
    <message>
        <source>{place}th</source>
        <translation>{place}-е</translation>
    </message>
    <message>
        <source>{place}st</source>
        <translation>{place}-е</translation>
    </message>
    <message>
        <source>{place}nd</source>
        <translation>{place}-е</translation>
    </message>
    <message>
        <source>{place}rd</source>
        <translation>{place}-е</translation>
    </message>
    <message>
        <source>January|February|March|April|May|June|July|August|September|October|November|December</source>
        <translation>января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} {month} {year} г.</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>Nothing is typed here. Type a number from {low} to {high}.</source>
        <translation>Здесь ничего не введено. Введите число от {low} до {high}.</translation>
    </message>
    <message>
        <source>“{typed}” is not a number. Type a number from {low} to {high}.</source>
        <translation>«{typed}» — не число. Введите число от {low} до {high}.</translation>
    </message>
    <message>
        <source>{typed} is not between {low} and {high}. Type a number from {low} to {high}.</source>
        <translation>{typed} не лежит между {low} и {high}. Введите число от {low} до {high}.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«{name}»</translation>
    </message>
</context>
<context>
    <name>OneWay</name>
    <message>
        <source>Now {share}</source>
        <translation>Сейчас {share}</translation>
    </message>
    <message>
        <source>{after} passes {before} at {share}</source>
        <translation>{after} обходит {before} при {share}</translation>
    </message>
    <message>
        <source>{before} → {after} at {share}</source>
        <translation>{before} → {after} при {share}</translation>
    </message>
    <message>
        <source>{code} first, {figure}</source>
        <translation>{code} первый, {figure}</translation>
    </message>
</context>
<context>
    <name>OneWayCard</name>
    <message>
        <source>Criterion</source>
        <translation>Критерий</translation>
    </message>
    <message>
        <source>Drag the line, or use the arrow keys, to try another weight</source>
        <translation>Перетащите линию или нажимайте стрелки, чтобы попробовать другой вес</translation>
    </message>
    <message>
        <source>Drag to try another weight</source>
        <translation>Перетащите, чтобы попробовать другой вес</translation>
    </message>
    <message>
        <source>{told}. Locked: unlock it on the Weigh page to use this</source>
        <translation>{told}. Вес закреплён: открепите его на странице «Веса»</translation>
    </message>
    <message>
        <source>Use {share}</source>
        <translation>Задать {share}</translation>
    </message>
</context>
<context>
    <name>OpenDialog</name>
    <message>
        <source>Open an option set</source>
        <translation>Открыть набор вариантов</translation>
    </message>
    <message>
        <source>Find by name or label</source>
        <translation>Найти по названию или метке</translation>
    </message>
    <message>
        <source>Find an option set</source>
        <translation>Найти набор вариантов</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Используются</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>В архиве</translation>
    </message>
    <message>
        <source>Which sets</source>
        <translation>Какие наборы</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Option sets in the library</source>
        <translation>Наборы вариантов в библиотеке</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>По названию</translation>
    </message>
    <message>
        <source>Last used first</source>
        <translation>Сначала недавние</translation>
    </message>
    <message>
        <source>Last saved first</source>
        <translation>Сначала сохранённые недавно</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Сначала большие</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Загрузить файл…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>The library cannot be read.</source>
        <translation>Не удаётся прочитать библиотеку.</translation>
    </message>
    <message>
        <source>No name or label holds “{words}”.</source>
        <translation>Нет названий и меток, содержащих «{words}».</translation>
    </message>
    <message>
        <source>Nothing is archived.</source>
        <translation>В архиве ничего нет.</translation>
    </message>
    <message>
        <source>Nothing is saved in the library yet. Save puts the open set there.</source>
        <translation>В библиотеке пока ничего нет. «Сохранить» поместит туда открытый набор.</translation>
    </message>
    <message>
        <source>Nothing was renamed.</source>
        <translation>Ничего не переименовано.</translation>
    </message>
    <message>
        <source>Nothing was copied.</source>
        <translation>Ничего не скопировано.</translation>
    </message>
    <message>
        <source>Nothing was archived.</source>
        <translation>Ничего не перенесено в архив.</translation>
    </message>
    <message>
        <source>Nothing was brought back.</source>
        <translation>Ничего не возвращено.</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>The built-in case could not be read.</source>
        <translation>Не удалось прочитать встроенный пример.</translation>
    </message>
    <message>
        <source>That option set could not be copied.</source>
        <translation>Не удалось скопировать этот набор вариантов.</translation>
    </message>
    <message>
        <source>That option set could not be opened.</source>
        <translation>Не удалось открыть этот набор вариантов.</translation>
    </message>
    <message>
        <source>“{source}” was not opened.</source>
        <translation>Файл «{source}» не открыт.</translation>
    </message>
    <message>
        <source>The table was read, with something to know.</source>
        <translation>Таблица прочитана, есть примечания.</translation>
    </message>
    <message>
        <source>Option sets and tables (*.optionset.json *.json *.xlsx *.xlsm *.xls *.ods *.csv *.tsv)</source>
        <translation>Наборы вариантов и таблицы (*.optionset.json *.json *.xlsx *.xlsm *.xls *.ods *.csv *.tsv)</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Загрузить файл</translation>
    </message>
    <message>
        <source>Decision tables (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)</source>
        <translation>Таблицы оценок (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Import a decision table</source>
        <translation>Загрузка таблицы оценок</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Из буфера обмена</translation>
    </message>
    <message>
        <source>“{file}” was not imported.</source>
        <translation>Файл «{file}» не загружен.</translation>
    </message>
    <message>
        <source>“{name}” is open.</source>
        <translation>Открыт набор «{name}».</translation>
    </message>
    <message>
        <source>Save puts it in the library.</source>
        <translation>«Сохранить» поместит его в библиотеку.</translation>
    </message>
    <message>
        <source>“{name}”, the set that was open last, cannot be opened.</source>
        <translation>Последний открытый набор «{name}» не открывается.</translation>
    </message>
    <message>
        <source>It was never saved, so there is nothing to compare it with.</source>
        <translation>Он ни разу не сохранялся, сравнить не с чем.</translation>
    </message>
    <message>
        <source>Since version {number}: {changes}.</source>
        <translation>После версии {number}: {changes}.</translation>
    </message>
    <message>
        <source>The draft could not be discarded; it is offered again.</source>
        <translation>Черновик не удалось удалить; он будет предложен снова.</translation>
    </message>
    <message>
        <source>The draft could not be opened; it is kept.</source>
        <translation>Черновик не удалось открыть; он сохранён.</translation>
    </message>
</context>
<context>
    <name>OptionCompare</name>
    <message>
        <source>This option</source>
        <translation>Этот вариант</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>Рядом с</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Поменять местами</translation>
    </message>
    <message>
        <source>Copy or save the comparison</source>
        <translation>Копировать или сохранить сравнение</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>Закрыть сравнение</translation>
    </message>
    <message>
        <source>What decides between them</source>
        <translation>Что их различает</translation>
    </message>
</context>
<context>
    <name>OptionDossier</name>
    <message>
        <source>Dossier</source>
        <translation>Досье</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Добавить запись</translation>
    </message>
    <message>
        <source>Nothing yet under: {names}</source>
        <translation>Пока пусто: {names}</translation>
    </message>
    <message>
        <source>Nothing yet. Note what is known, with its source, and what is not.</source>
        <translation>Пока пусто. Запишите, что известно, с источником, и что неизвестно.</translation>
    </message>
    <message numerus="yes">
        <source>{count} notes</source>
        <translation>
            <numerusform>{count} запись</numerusform>
            <numerusform>{count} записи</numerusform>
            <numerusform>{count} записей</numerusform>
        </translation>
    </message>
    <message>
        <source>Change a note of {code}</source>
        <translation>Изменить запись: {code}</translation>
    </message>
    <message>
        <source>Add a note to {code}</source>
        <translation>Добавить запись: {code}</translation>
    </message>
    <message>
        <source>Move a note of {code}</source>
        <translation>Переместить запись: {code}</translation>
    </message>
    <message>
        <source>Remove a note of {code}</source>
        <translation>Удалить запись: {code}</translation>
    </message>
</context>
<context>
    <name>OptionIdentity</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Краткое название</translation>
    </message>
    <message>
        <source>For narrow labels</source>
        <translation>Для узких подписей</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>This is the baseline</source>
        <translation>Это базовый вариант</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>What would be done, by whom, with what</source>
        <translation>Что делается, кем и какими средствами</translation>
    </message>
    <message>
        <source>What must hold in every scenario</source>
        <translation>Что должно выполняться в любом сценарии</translation>
    </message>
    <message>
        <source>One requirement on each line</source>
        <translation>Каждое условие с новой строки</translation>
    </message>
    <message>
        <source>No family</source>
        <translation>Без категории</translation>
    </message>
    <message>
        <source>{place}, {total}</source>
        <translation>{place}, {total}</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Занят</translation>
    </message>
    <message>
        <source>Rename {before} to {name}</source>
        <translation>Переименовать «{before}» в «{name}»</translation>
    </message>
    <message>
        <source>Change the short name of {code}</source>
        <translation>Изменить краткое название {code}</translation>
    </message>
    <message>
        <source>Change the code of {name}</source>
        <translation>Изменить код «{name}»</translation>
    </message>
    <message>
        <source>Describe {code}</source>
        <translation>Описать {code}</translation>
    </message>
    <message>
        <source>Say what {code} needs everywhere</source>
        <translation>Указать, что всегда нужно для {code}</translation>
    </message>
    <message>
        <source>no family</source>
        <translation>без категории</translation>
    </message>
    <message>
        <source>Move {code} to {family}</source>
        <translation>{code}: в категорию «{family}»</translation>
    </message>
    <message>
        <source>Make {code} the baseline</source>
        <translation>Сделать {code} базовым вариантом</translation>
    </message>
    <message>
        <source>Take the baseline from {code}</source>
        <translation>Снять с {code} отметку базового</translation>
    </message>
</context>
<context>
    <name>OptionPreconditions</name>
    <message>
        <source>Could it start?</source>
        <translation>Можно ли начать?</translation>
    </message>
    <message>
        <source>Could {code} start?</source>
        <translation>Можно ли начать {code}?</translation>
    </message>
    <message>
        <source>Change whether {code} could start in {scenario}</source>
        <translation>Изменить, можно ли начать {code} в сценарии «{scenario}»</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Say nothing</source>
        <translation>Не указывать</translation>
    </message>
    <message>
        <source>As in the parent scenario</source>
        <translation>Как в исходном сценарии</translation>
    </message>
    <message>
        <source>{first} beside {second}</source>
        <translation>{first} рядом с {second}</translation>
    </message>
    <message>
        <source>{method} gives no points per criterion: scores and values only.</source>
        <translation>{method} не даёт баллов по критериям: только оценки и ценности.</translation>
    </message>
    <message>
        <source>{first} and {second} are level</source>
        <translation>{first} и {second} наравне</translation>
    </message>
    <message>
        <source>{ahead} is {points} points ahead of {behind}</source>
        <translation>{ahead} опережает {behind} на {points} балла</translation>
    </message>
    <message>
        <source>{name} speaks most for {code}</source>
        <translation>больше всего в пользу {code}: {name}</translation>
    </message>
    <message>
        <source>No criterion tells them apart.</source>
        <translation>Ни один критерий их не различает.</translation>
    </message>
    <message>
        <source>about {points}</source>
        <translation>около {points}</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Критерий</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>{code} score</source>
        <translation>Оценка {code}</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Ценность</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>Вклад</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Разность</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>{best} ({low} to {high})</source>
        <translation>{best} (от {low} до {high})</translation>
    </message>
    <message>
        <source>Without a family</source>
        <translation>Без категории</translation>
    </message>
    <message numerus="yes">
        <source>{count} options</source>
        <translation>
            <numerusform>{count} вариант</numerusform>
            <numerusform>{count} варианта</numerusform>
            <numerusform>{count} вариантов</numerusform>
        </translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Базовый вариант</translation>
    </message>
    <message>
        <source>No options yet</source>
        <translation>Вариантов пока нет</translation>
    </message>
    <message>
        <source>{able} of {count} options could start in “{scenario}”</source>
        <translation>В сценарии «{scenario}» можно начать {able} из {count} вариантов</translation>
    </message>
    <message>
        <source>All {count} options could start in “{scenario}”</source>
        <translation>В сценарии «{scenario}» можно начать все варианты: {count}</translation>
    </message>
    <message>
        <source>The option could start in “{scenario}”</source>
        <translation>В сценарии «{scenario}» вариант можно начать</translation>
    </message>
    <message>
        <source>The option could not start in “{scenario}”</source>
        <translation>В сценарии «{scenario}» вариант начать нельзя</translation>
    </message>
    <message>
        <source>{able} of {count} options could start now</source>
        <translation>Сейчас можно начать {able} из {count} вариантов</translation>
    </message>
    <message numerus="yes">
        <source>{count} families</source>
        <translation>
            <numerusform>{count} категория</numerusform>
            <numerusform>{count} категории</numerusform>
            <numerusform>{count} категорий</numerusform>
        </translation>
    </message>
    <message>
        <source>No baseline yet: mark the option that means doing nothing new.</source>
        <translation>Базового варианта пока нет: отметьте тот, который означает «ничего нового не делать».</translation>
    </message>
    <message>
        <source>Baseline: {code} {name}.</source>
        <translation>Базовый вариант: {code} {name}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} scores</source>
        <translation>
            <numerusform>{count} оценка</numerusform>
            <numerusform>{count} оценки</numerusform>
            <numerusform>{count} оценок</numerusform>
        </translation>
    </message>
    <message>
        <source>{scores} in {count} scenarios</source>
        <translation>{scores}, сценариев: {count}</translation>
    </message>
    <message numerus="yes">
        <source>{count} dossier notes</source>
        <translation>
            <numerusform>{count} запись досье</numerusform>
            <numerusform>{count} записи досье</numerusform>
            <numerusform>{count} записей досье</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} preconditions</source>
        <translation>
            <numerusform>{count} условие реализации</numerusform>
            <numerusform>{count} условия реализации</numerusform>
            <numerusform>{count} условий реализации</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} judgements</source>
        <translation>
            <numerusform>{count} суждение</numerusform>
            <numerusform>{count} суждения</numerusform>
            <numerusform>{count} суждений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} scenario notes</source>
        <translation>
            <numerusform>{count} примечание сценария</numerusform>
            <numerusform>{count} примечания сценариев</numerusform>
            <numerusform>{count} примечаний сценариев</numerusform>
        </translation>
    </message>
    <message>
        <source>This also removes {things}. Undo brings everything back.</source>
        <translation>Вместе с ним удаляется: {things}. Отмена вернёт всё.</translation>
    </message>
    <message>
        <source>{most} and {last}</source>
        <translation>{most} и {last}</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Факт</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Суждение</translation>
    </message>
    <message>
        <source>From the source document</source>
        <translation>Из исходного документа</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Пробел в данных</translation>
    </message>
</context>
<context>
    <name>OptionsPage</name>
    <message>
        <source>Options by family</source>
        <translation>Варианты по категориям</translation>
    </message>
    <message>
        <source>Add option</source>
        <translation>Добавить вариант</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Вариант</translation>
    </message>
    <message>
        <source>Add family</source>
        <translation>Добавить категорию</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Duplicate (Ctrl+D)</source>
        <translation>Дублировать (Ctrl+D)</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Удалить (Delete)</translation>
    </message>
    <message>
        <source>Compare two</source>
        <translation>Сравнить два</translation>
    </message>
    <message>
        <source>What could be done?</source>
        <translation>Что можно сделать?</translation>
    </message>
    <message>
        <source>List the courses of action to compare, and one that means doing nothing new.</source>
        <translation>Перечислите варианты действий и среди них тот, который означает «ничего нового не делать».</translation>
    </message>
    <message>
        <source>Add the first option</source>
        <translation>Добавить первый вариант</translation>
    </message>
    <message>
        <source>Back to one</source>
        <translation>Назад к одному</translation>
    </message>
    <message>
        <source>New option</source>
        <translation>Новый вариант</translation>
    </message>
    <message>
        <source>Add an option</source>
        <translation>Добавить вариант</translation>
    </message>
    <message>
        <source>New family</source>
        <translation>Новая категория</translation>
    </message>
    <message>
        <source>Add a family</source>
        <translation>Добавить категорию</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (копия)</translation>
    </message>
    <message>
        <source>Duplicate {code}</source>
        <translation>Дублировать {code}</translation>
    </message>
    <message>
        <source>Remove the family {name}</source>
        <translation>Удалить категорию «{name}»</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>Удалить «{name}»?</translation>
    </message>
    <message>
        <source>Remove {code}</source>
        <translation>Удалить {code}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Удалить «{name}»</translation>
    </message>
    <message>
        <source>Move {name} up</source>
        <translation>«{name}»: выше</translation>
    </message>
    <message>
        <source>Move {name} down</source>
        <translation>«{name}»: ниже</translation>
    </message>
    <message>
        <source>Move {name}</source>
        <translation>Переместить «{name}»</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Дублировать</translation>
    </message>
    <message>
        <source>Compare with another…</source>
        <translation>Сравнить с другим…</translation>
    </message>
    <message>
        <source>Go to its scores</source>
        <translation>К оценкам по нему</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Удалить…</translation>
    </message>
</context>
<context>
    <name>OrderBody</name>
    <message>
        <source>Criteria in their order</source>
        <translation>Критерии по порядку</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Rule that makes points of the order</source>
        <translation>Правило, по которому порядок даёт баллы</translation>
    </message>
    <message>
        <source>Enter gives the next place, Alt+↑ ↓ move, = shares the place above, Delete takes it away.</source>
        <translation>Enter даёт следующее место, Alt+↑ ↓ перемещают, = делит место с верхним, Delete убирает его.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>What these judgements would do</source>
        <translation>Что дали бы эти суждения</translation>
    </message>
    <message>
        <source>As judged</source>
        <translation>По суждениям</translation>
    </message>
</context>
<context>
    <name>OutlinePage</name>
    <message>
        <source>Drag a row, or press Alt+Up and Alt+Down, to put it elsewhere.</source>
        <translation>Перетащите строку или нажмите Alt+↑, Alt+↓, чтобы изменить её место.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Rank acceptability</source>
        <translation>Приемлемость мест</translation>
    </message>
    <message>
        <source>Flip list</source>
        <translation>Точки смены лидера</translation>
    </message>
    <message>
        <source>Score ranges that matter most</source>
        <translation>Самые влиятельные диапазоны оценок</translation>
    </message>
    <message>
        <source>No option can be ranked in this scenario.</source>
        <translation>В этом сценарии ранжировать нечего.</translation>
    </message>
    <message>
        <source>Not counted: {method} takes too long to repeat for so many options.</source>
        <translation>Не рассчитано: повторять {method} для стольких вариантов слишком долго.</translation>
    </message>
    <message>
        <source>Drawing weights and scores…</source>
        <translation>Идут испытания весов и оценок…</translation>
    </message>
    <message>
        <source>Working out where the first place changes…</source>
        <translation>Идёт поиск точек смены лидера…</translation>
    </message>
    <message>
        <source>Trying the method at many weights…</source>
        <translation>Метод пробует разные веса…</translation>
    </message>
    <message>
        <source>No score of the first two options has a range.</source>
        <translation>Оценки двух первых вариантов не имеют диапазонов.</translation>
    </message>
    <message>
        <source>{name} {before} → {after}</source>
        <translation>{name}: {before} → {after}</translation>
    </message>
</context>
<context>
    <name>OwnRankings</name>
    <message>
        <source>{person}: {code} {option} is {place}</source>
        <translation>{person}: {code} {option}, {place} место</translation>
    </message>
</context>
<context>
    <name>PairsBody</name>
    <message>
        <source>By groups ({count})</source>
        <translation>По группам ({count})</translation>
    </message>
    <message>
        <source>All at once ({count})</source>
        <translation>Все сразу ({count})</translation>
    </message>
    <message>
        <source>What is compared, and how many comparisons it takes</source>
        <translation>Что сравнивается и сколько для этого нужно сравнений</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
    <message>
        <source>Next pair</source>
        <translation>Следующая пара</translation>
    </message>
    <message>
        <source>In the matrix: 1 to 9 say the row matters more, – turns it round, Delete empties it. 1 the same, 3 moderately, 5 strongly, 7 very strongly, 9 extremely more.</source>
        <translation>В матрице: от 1 до 9 — насколько строка важнее, – меняет стороны, Delete очищает. 1 — одинаково, 3 — умеренно, 5 — намного, 7 — гораздо, 9 — несравненно важнее.</translation>
    </message>
    <message>
        <source>{done} of {needed} compared</source>
        <translation>Сравнено {done} из {needed}</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” are not compared yet</source>
        <translation>«{first}» и «{second}» ещё не сравнивались</translation>
    </message>
    <message>
        <source>“{first}” against “{second}”</source>
        <translation>«{first}» к «{second}»</translation>
    </message>
</context>
<context>
    <name>PasteFaults</name>
    <message>
        <source>Nothing was pasted</source>
        <translation>Ничего не вставлено</translation>
    </message>
    <message>
        <source>Mend these cells, copy the block again and paste it.</source>
        <translation>Исправьте эти ячейки, скопируйте блок снова и вставьте его.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Weights among everybody’s</source>
        <translation>Веса среди всех</translation>
    </message>
    <message>
        <source>Start from these weights</source>
        <translation>Начать с этих весов</translation>
    </message>
    <message>
        <source>Who moved since the first round</source>
        <translation>Кто сместился после первого тура</translation>
    </message>
    <message>
        <source>Nobody has answered twice. When a second form comes back, this shows who moved.</source>
        <translation>Дважды никто не ответил. Когда вернётся вторая анкета, здесь будет видно, кто сместился.</translation>
    </message>
    <message>
        <source>Nobody has answered yet.</source>
        <translation>Пока никто не ответил.</translation>
    </message>
    <message>
        <source>Weights are shown once a complete weighting is there.</source>
        <translation>Веса появятся, когда будет полный набор весов.</translation>
    </message>
    <message>
        <source>Start from {name}</source>
        <translation>Начать с «{name}»</translation>
    </message>
    <message>
        <source>The working weights are now those of {name}.</source>
        <translation>Рабочие веса теперь из набора «{name}».</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>Whose judgements are these?</source>
        <translation>Чьи это суждения?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя или название</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Новая сторона</translation>
    </message>
    <message>
        <source>Becomes round {number}</source>
        <translation>Станет туром {number}</translation>
    </message>
    <message>
        <source>Already a stakeholder. {note}; earlier ones stay.</source>
        <translation>Такая сторона уже есть. {note}; прежние сохранятся.</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Name, as forms are signed</source>
        <translation>Имя, как в подписи анкет</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Краткое название</translation>
    </message>
    <message>
        <source>For narrow labels</source>
        <translation>Для узких подписей</translation>
    </message>
    <message>
        <source>Actor weight</source>
        <translation>Вес стороны</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Who speaks, on what ground, where opinions differed</source>
        <translation>Кто говорит, на каком основании, где мнения разошлись</translation>
    </message>
    <message>
        <source>Rename {before} to {name}</source>
        <translation>Переименовать «{before}» в «{name}»</translation>
    </message>
    <message>
        <source>Shorten the name of {name}</source>
        <translation>Краткое имя: {name}</translation>
    </message>
    <message>
        <source>Actor weight of {name} {before} → {after}</source>
        <translation>Вес стороны «{name}»: {before} → {after}</translation>
    </message>
    <message>
        <source>Note on {name}</source>
        <translation>Примечание: {name}</translation>
    </message>
</context>
<context>
    <name>PointsSoFar</name>
    <message>
        <source>{name}: {points} points</source>
        <translation>{name}: баллов {points}</translation>
    </message>
    <message>
        <source>Points so far</source>
        <translation>Баллы на данный момент</translation>
    </message>
</context>
<context>
    <name>PreconditionDialog</name>
    <message>
        <source>Can it start?</source>
        <translation>Можно ли начать?</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>What must hold, one requirement on each line</source>
        <translation>Что должно выполняться, каждое условие с новой строки</translation>
    </message>
    <message>
        <source>This is a fact, not a judgement</source>
        <translation>Это факт, а не суждение</translation>
    </message>
    <message>
        <source>Keep the precondition</source>
        <translation>Сохранить условие</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Высокий</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Обычный</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Контраст</translation>
    </message>
    <message>
        <source>High: black on white or white on black, every outline drawn.</source>
        <translation>Высокий: чёрное на белом или белое на чёрном, все контуры видны.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Everything grows with the text. The window opens again at another size.</source>
        <translation>Вместе с текстом растёт всё. При другом размере окно открывается снова.</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Меньше движения</translation>
    </message>
    <message>
        <source>Off: rows slide and panels fade, unless the system asks for less motion.</source>
        <translation>Выключено: строки скользят, панели появляются плавно, если система не просит меньше движения.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Движение</translation>
    </message>
    <message>
        <source>Text will be {size}% when the window opens again.</source>
        <translation>Размер текста станет {size} %, когда окно откроется снова.</translation>
    </message>
    <message>
        <source>Open again now</source>
        <translation>Открыть снова сейчас</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>{new} would lead, not {old}</source>
        <translation>Лидер сменится: {new} вместо {old}</translation>
    </message>
    <message>
        <source>The order stays the same</source>
        <translation>Порядок не изменится</translation>
    </message>
    <message numerus="yes">
        <source>{count} options change places</source>
        <translation>
            <numerusform>место сменит {count} вариант</numerusform>
            <numerusform>место сменят {count} варианта</numerusform>
            <numerusform>место сменят {count} вариантов</numerusform>
        </translation>
    </message>
    <message>
        <source>{code} still leads; {rest}</source>
        <translation>{code} остаётся лидером; {rest}</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Критерий</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Сдвиг</translation>
    </message>
    <message>
        <source>Shares now and with the form</source>
        <translation>Доли сейчас и с анкетой</translation>
    </message>
    <message>
        <source>Shares now and with the forms</source>
        <translation>Доли сейчас и с анкетами</translation>
    </message>
    <message>
        <source>Shares now and as judged</source>
        <translation>Доли сейчас и по суждениям</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Вариант</translation>
    </message>
    <message>
        <source>Rank now</source>
        <translation>Место сейчас</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Потом</translation>
    </message>
    <message>
        <source>{figure} now</source>
        <translation>{figure} сейчас</translation>
    </message>
    <message>
        <source>Ranking now and with the form</source>
        <translation>Ранжирование сейчас и с анкетой</translation>
    </message>
    <message>
        <source>Ranking now and with the forms</source>
        <translation>Ранжирование сейчас и с анкетами</translation>
    </message>
    <message>
        <source>Ranking now and as judged</source>
        <translation>Ранжирование сейчас и по суждениям</translation>
    </message>
    <message>
        <source>with the form</source>
        <translation>с анкетой</translation>
    </message>
    <message>
        <source>with the forms</source>
        <translation>с анкетами</translation>
    </message>
    <message>
        <source>as judged</source>
        <translation>по суждениям</translation>
    </message>
    <message>
        <source>{change} pts</source>
        <translation>{change} п. п.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>Ranking now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Что изменится</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Предварительный просмотр отчёта</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>All forms</source>
        <translation>Все анкеты</translation>
    </message>
    <message>
        <source>This form</source>
        <translation>Эта анкета</translation>
    </message>
    <message>
        <source>What the preview shows</source>
        <translation>Что показано</translation>
    </message>
    <message>
        <source>Show as tables</source>
        <translation>Показать таблицами</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>{done} of {count} weighed</source>
        <translation>Взвешено {done} из {count}</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>Projector</name>
    <message>
        <source>{words}: too close to call</source>
        <translation>{words}: различие ненадёжно</translation>
    </message>
    <message>
        <source>{weighting}, {changes} since {name}</source>
        <translation>{weighting}, {changes} после «{name}»</translation>
    </message>
    <message numerus="yes">
        <source>{count} draws</source>
        <translation>
            <numerusform>{count} испытание</numerusform>
            <numerusform>{count} испытания</numerusform>
            <numerusform>{count} испытаний</numerusform>
        </translation>
    </message>
    <message>
        <source>↑ ↓ criterion</source>
        <translation>↑ ↓ критерий</translation>
    </message>
    <message>
        <source>← → weight</source>
        <translation>← → вес</translation>
    </message>
    <message>
        <source>R back to {name}</source>
        <translation>R — вернуть «{name}»</translation>
    </message>
    <message>
        <source>Esc leave</source>
        <translation>Esc — выйти</translation>
    </message>
</context>
<context>
    <name>ProjectorWindow</name>
    <message>
        <source>Projector view</source>
        <translation>Режим показа</translation>
    </message>
    <message>
        <source>{criterion}, {points} points, {share}. {sentence}</source>
        <translation>{criterion}, баллы: {points}, {share}. {sentence}</translation>
    </message>
    <message>
        <source>{name} to {points}</source>
        <translation>{name}: {points}</translation>
    </message>
    <message>
        <source>Reset to {name}</source>
        <translation>Вернуть «{name}»</translation>
    </message>
</context>
<context>
    <name>Promethee</name>
    <message>
        <source>Net flow</source>
        <translation>Чистый поток</translation>
    </message>
    <message>
        <source>Flows by group; the dot is the net</source>
        <translation>Потоки по группам; точка — чистый поток</translation>
    </message>
    <message>
        <source>By group; dot: net</source>
        <translation>По группам; точка — чистый</translation>
    </message>
    <message>
        <source>net flows</source>
        <translation>чистые потоки</translation>
    </message>
    <message>
        <source>leads by {lead} in net flow</source>
        <translation>перевес чистого потока {lead}</translation>
    </message>
    <message>
        <source>Positive flow</source>
        <translation>Исходящий поток</translation>
    </message>
    <message>
        <source>Negative flow</source>
        <translation>Входящий поток</translation>
    </message>
    <message>
        <source>Not comparable with</source>
        <translation>Несравним с</translation>
    </message>
    <message>
        <source>Parts of the net flow, {a} against {b}</source>
        <translation>Составляющие чистого потока, {a} против {b}</translation>
    </message>
    <message>
        <source>Net {flow}</source>
        <translation>Чистый {flow}</translation>
    </message>
    <message>
        <source>{code}: it is preferred with {leaving}, others are preferred to it with {entering}.</source>
        <translation>{code}: предпочтение ему — {leaving}, предпочтение другим — {entering}.</translation>
    </message>
    <message>
        <source>Each has the better of one flow: by PROMETHEE I they are not comparable.</source>
        <translation>У каждого лучше один из потоков: по PROMETHEE I они несравнимы.</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>The same for all {count} like this</source>
        <translation>Так же для всех таких ({count})</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
</context>
<context>
    <name>RankChances</name>
    <message>
        <source>{code} {name} is {place} in {chance} of draws</source>
        <translation>{code} {name}: {place} место в {chance} испытаний</translation>
    </message>
</context>
<context>
    <name>RankTable</name>
    <message>
        <source>Option</source>
        <translation>Вариант</translation>
    </message>
</context>
<context>
    <name>RankTableChart</name>
    <message>
        <source>Ranks under every weighting</source>
        <translation>Места при каждом наборе весов</translation>
    </message>
    <message>
        <source>not ranked</source>
        <translation>вне ранжирования</translation>
    </message>
    <message>
        <source>{code} {name}: {place}, {weighting}</source>
        <translation>{code} {name}: {place} место, {weighting}</translation>
    </message>
    <message>
        <source>Double-click or Space starts from this weighting</source>
        <translation>Двойной щелчок или пробел — начать с этого набора весов</translation>
    </message>
</context>
<context>
    <name>Ranking</name>
    <message>
        <source>First in</source>
        <translation>Первый в</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Вариант</translation>
    </message>
    <message>
        <source>1st</source>
        <translation>1-е</translation>
    </message>
    <message>
        <source>Chance of 1st</source>
        <translation>1-е место</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Разность</translation>
    </message>
    <message>
        <source>Contribution by group</source>
        <translation>Вклад по группам</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>По группам</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Доступен</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>Частично</translation>
    </message>
    <message>
        <source>Study only</source>
        <translation>Только проработка</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>Недоступен</translation>
    </message>
    <message>
        <source>Not ranked in this scenario ({count})</source>
        <translation>Вне ранжирования в этом сценарии ({count})</translation>
    </message>
    <message>
        <source>{family}, only one ranked</source>
        <translation>{family} · один</translation>
    </message>
    <message>
        <source>{family}, best of {count}</source>
        <translation>{family} · 1 из {count}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Too close to call: {first} to {last}</source>
        <translation>Различия ненадёжны: места {low}–{high}</translation>
    </message>
    <message>
        <source>Only papers, talks or training could start now</source>
        <translation>Возможны лишь документы, переговоры или обучение</translation>
    </message>
    <message>
        <source>They could not start now; {figures} are what they would have</source>
        <translation>Сейчас их начать нельзя; {figures} — какими они были бы</translation>
    </message>
</context>
<context>
    <name>RankingPanel</name>
    <message>
        <source>Options</source>
        <translation>Варианты</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Категории</translation>
    </message>
    <message>
        <source>Weightings</source>
        <translation>Наборы весов</translation>
    </message>
    <message>
        <source>Read the ranking by</source>
        <translation>Ранжирование по</translation>
    </message>
    <message>
        <source>Show as a table (T)</source>
        <translation>Показать таблицей (T)</translation>
    </message>
    <message>
        <source>Copy or save the ranking</source>
        <translation>Копировать или сохранить ранжирование</translation>
    </message>
    <message>
        <source>Nothing to rank yet</source>
        <translation>Ранжировать пока нечего</translation>
    </message>
    <message>
        <source>A ranking needs options and criteria. Bring a decision table, or start from the built-in case.</source>
        <translation>Для ранжирования нужны варианты и критерии. Загрузите таблицу оценок или начните со встроенного примера.</translation>
    </message>
    <message>
        <source>New option set…</source>
        <translation>Новый набор вариантов…</translation>
    </message>
    <message>
        <source>Show why it stands there</source>
        <translation>Показать, почему он на этом месте</translation>
    </message>
    <message>
        <source>Go to the option</source>
        <translation>К варианту</translation>
    </message>
    <message>
        <source>Go to its scores</source>
        <translation>К оценкам по нему</translation>
    </message>
    <message>
        <source>Show the best of each family</source>
        <translation>Показать лучшие по категориям</translation>
    </message>
    <message>
        <source>Show every option</source>
        <translation>Показать все варианты</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Ранжирование</translation>
    </message>
</context>
<context>
    <name>RanksUnder</name>
    <message>
        <source>* {words}</source>
        <translation>* {words}</translation>
    </message>
</context>
<context>
    <name>Ratios</name>
    <message>
        <source>{sentence} ({ratio})</source>
        <translation>{sentence} ({ratio})</translation>
    </message>
    <message>
        <source>1/{ratio}</source>
        <translation>1/{ratio}</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Two weights together</source>
        <translation>Два веса вместе</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>По горизонтали</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>По вертикали</translation>
    </message>
    <message>
        <source>One criterion left out</source>
        <translation>Без одного критерия</translation>
    </message>
    <message>
        <source>Who can be first at all</source>
        <translation>Кто вообще может быть первым</translation>
    </message>
    <message>
        <source>Which score matters most</source>
        <translation>Какая оценка важнее всего</translation>
    </message>
    <message>
        <source>Not worked out for {count} options: too many linear programs.</source>
        <translation>Не рассчитано для {count} вариантов: слишком много задач линейного программирования.</translation>
    </message>
    <message>
        <source>No single score can change the choice: each would have to be wider.</source>
        <translation>Ни одна отдельная оценка не меняет выбор: диапазон каждой должен быть шире.</translation>
    </message>
    <message>
        <source>A map needs two criteria.</source>
        <translation>Для карты нужны два критерия.</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>The file that was there is kept as “{file}”.</source>
        <translation>Прежний файл сохранён как «{file}».</translation>
    </message>
    <message>
        <source>Everything that was ever saved is back.</source>
        <translation>Вернулось всё, что когда-либо сохранялось.</translation>
    </message>
    <message numerus="yes">
        <source>{count} saved versions are lost.</source>
        <translation>
            <numerusform>Утрачена {count} сохранённая версия.</numerusform>
            <numerusform>Утрачены {count} сохранённые версии.</numerusform>
            <numerusform>Утрачено {count} сохранённых версий.</numerusform>
        </translation>
    </message>
    <message>
        <source>What could be read is back. More may be missing.</source>
        <translation>Вернулось всё, что удалось прочитать. Возможно, не хватает и другого.</translation>
    </message>
    <message>
        <source>There was no sound backup: everything comes from the damaged file itself.</source>
        <translation>Исправной резервной копии не было: всё взято из самого повреждённого файла.</translation>
    </message>
    <message numerus="yes">
        <source>{count} versions</source>
        <translation>
            <numerusform>{count} версия</numerusform>
            <numerusform>{count} версии</numerusform>
            <numerusform>{count} версий</numerusform>
        </translation>
    </message>
    <message>
        <source>From the backup of {when}: {versions}.</source>
        <translation>Из резервной копии ({when}): {versions}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} newer backups were not sound and were passed over.</source>
        <translation>
            <numerusform>Пропущена {count} более новая неисправная копия.</numerusform>
            <numerusform>Пропущены {count} более новые неисправные копии.</numerusform>
            <numerusform>Пропущено {count} более новых неисправных копий.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lost: the content cannot be read any more</source>
        <translation>Утрачено: содержание больше не читается</translation>
    </message>
    <message>
        <source>Back; their time, label or origin may be wrong</source>
        <translation>Вернулось; время, подпись или происхождение могут быть неверны</translation>
    </message>
    <message>
        <source>Back: saved after that backup</source>
        <translation>Вернулось: сохранено после этой копии</translation>
    </message>
    <message numerus="yes">
        <source>{count} pieces</source>
        <translation>
            <numerusform>{count} часть</numerusform>
            <numerusform>{count} части</numerusform>
            <numerusform>{count} частей</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown sets</source>
        <translation>Неизвестные наборы</translation>
    </message>
    <message>
        <source>Lost: of versions of which nothing else is left</source>
        <translation>Утрачено: от версий, от которых больше ничего не осталось</translation>
    </message>
    <message>
        <source>Cut off at one end: more may be missing than can be named</source>
        <translation>Обрезано с одного конца: может не хватать больше, чем можно назвать</translation>
    </message>
    <message>
        <source>The library</source>
        <translation>Библиотека</translation>
    </message>
    <message>
        <source>Archived, because another set has its name</source>
        <translation>В архиве: такое название есть у другого набора</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>черновик</translation>
    </message>
    <message>
        <source>Back: work that was not saved yet</source>
        <translation>Вернулось: ещё не сохранённая работа</translation>
    </message>
    <message>
        <source>Option set</source>
        <translation>Набор вариантов</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Что с ним стало</translation>
    </message>
    <message>
        <source>What came back and what did not</source>
        <translation>Что вернулось, а что нет</translation>
    </message>
</context>
<context>
    <name>Reference</name>
    <message numerus="yes">
        <source>{count} changes</source>
        <translation>
            <numerusform>{count} изменение</numerusform>
            <numerusform>{count} изменения</numerusform>
            <numerusform>{count} изменений</numerusform>
        </translation>
    </message>
    <message>
        <source>{code} {before} → {after}</source>
        <translation>{code} {before} → {after}</translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>There is no story to tell yet.</source>
        <translation>Рассказывать пока не о чем.</translation>
    </message>
    <message>
        <source>Every save adds a step to it.</source>
        <translation>Каждое сохранение добавляет шаг.</translation>
    </message>
    <message>
        <source>Left and Right: step   Space: play   Home, End   T: table   C: copy as a table   Esc: leave</source>
        <translation>← →: шаг   Пробел: пуск   Home, End   T: таблица   C: копировать таблицей   Esc: выйти</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Что изменилось</translation>
    </message>
    <message>
        <source>What it did</source>
        <translation>К чему привело</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>№</translation>
    </message>
    <message>
        <source>How the ranking came about</source>
        <translation>Как сложилось ранжирование</translation>
    </message>
    <message>
        <source>weighed by {who}</source>
        <translation>взвешивание: {who}</translation>
    </message>
    <message>
        <source>agreed by {who}</source>
        <translation>согласование: {who}</translation>
    </message>
    <message>
        <source>signed by {who}</source>
        <translation>утверждение: {who}</translation>
    </message>
    <message>
        <source>noted by {who}</source>
        <translation>отметка: {who}</translation>
    </message>
    <message>
        <source>by {method}</source>
        <translation>метод «{method}»</translation>
    </message>
    <message>
        <source>weights of {name}</source>
        <translation>веса «{name}»</translation>
    </message>
    <message>
        <source>{criterion} from {before} to {after} points</source>
        <translation>{criterion}: баллы {before} → {after}</translation>
    </message>
    <message>
        <source>Nothing could be ranked yet</source>
        <translation>Ранжировать было нечего</translation>
    </message>
    <message>
        <source>At the start {names} came first</source>
        <translation>В начале первое место — {names}</translation>
    </message>
    <message>
        <source>{names} came first, in place of {others}</source>
        <translation>Первое место — {names} вместо {others}</translation>
    </message>
    <message>
        <source>{names} stayed first, and the order stayed</source>
        <translation>Первое место — по-прежнему {names}, порядок тот же</translation>
    </message>
    <message>
        <source>{names} stayed first; {other} moved from {before} to {after}</source>
        <translation>Первое место — по-прежнему {names}; {other}: {before} → {after} место</translation>
    </message>
    <message>
        <source>Step {at} of {count}</source>
        <translation>Шаг {at} из {count}</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>ещё не сохранено</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>версия {number}</translation>
    </message>
    <message>
        <source>weightings: {names}</source>
        <translation>наборы весов: {names}</translation>
    </message>
</context>
<context>
    <name>ReplayWindow</name>
    <message>
        <source>How the ranking came about</source>
        <translation>Как сложилось ранжирование</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Чтение истории…</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Nothing to report yet</source>
        <translation>Отчитываться пока не о чем</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Сохранить PDF</translation>
    </message>
    <message>
        <source>Save Word</source>
        <translation>Сохранить Word</translation>
    </message>
    <message>
        <source>Save web page</source>
        <translation>Сохранить веб-страницу</translation>
    </message>
    <message>
        <source>A report needs options and criteria.</source>
        <translation>Для отчёта нужны варианты и критерии.</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>Идёт расчёт…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Out of date: the set has changed since. Working it out again…</source>
        <translation>Устарел: набор изменился. Идёт расчёт…</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Отчёт составляется…</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Документы Word (*.docx)</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Веб-страницы (*.html)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Сохранить отчёт</translation>
    </message>
    <message>
        <source>“{file}” is written.</source>
        <translation>Файл «{file}» записан.</translation>
    </message>
    <message>
        <source>The report was not written.</source>
        <translation>Отчёт не записан.</translation>
    </message>
</context>
<context>
    <name>RestoreBackupDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>Восстановление из резервной копии</translation>
    </message>
    <message>
        <source>The library as it is now is moved aside and kept.</source>
        <translation>Нынешняя библиотека переносится в сторону и сохраняется.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Keep what was saved since that backup</source>
        <translation>Оставить сохранённое после этой копии</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made at every start, if something changed.</source>
        <translation>Резервных копий пока нет. Копия делается при каждом запуске, если что-то изменилось.</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Восстановить эту копию</translation>
    </message>
    <message>
        <source>made at the start</source>
        <translation>сделана при запуске</translation>
    </message>
    <message>
        <source>made at the end</source>
        <translation>сделана при выходе</translation>
    </message>
    <message>
        <source>made while the program ran</source>
        <translation>сделана во время работы</translation>
    </message>
    <message>
        <source>made before the library got a new format</source>
        <translation>сделана перед сменой формата библиотеки</translation>
    </message>
    <message>
        <source>made before several files were imported</source>
        <translation>сделана перед загрузкой нескольких файлов</translation>
    </message>
    <message>
        <source>made when asked for</source>
        <translation>сделана по запросу</translation>
    </message>
</context>
<context>
    <name>Returned</name>
    <message numerus="yes">
        <source>{count} problems</source>
        <translation>
            <numerusform>{count} ошибка</numerusform>
            <numerusform>{count} ошибки</numerusform>
            <numerusform>{count} ошибок</numerusform>
        </translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Отклонена</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Исключён</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>С замечаниями</translation>
    </message>
    <message>
        <source>{count} of {total} weighed</source>
        <translation>Взвешено {count} из {total}</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Принята</translation>
    </message>
    <message numerus="yes">
        <source>{count} notes</source>
        <translation>
            <numerusform>{count} запись</numerusform>
            <numerusform>{count} записи</numerusform>
            <numerusform>{count} записей</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} accepted</source>
        <translation>Принято: {count}</translation>
    </message>
    <message>
        <source>{count} with notes</source>
        <translation>с замечаниями: {count}</translation>
    </message>
    <message>
        <source>{count} left out</source>
        <translation>отклонено: {count}</translation>
    </message>
    <message>
        <source>{count} rejected</source>
        <translation>отклонено: {count}</translation>
    </message>
    <message>
        <source>One undo step.</source>
        <translation>Отменяется одним шагом.</translation>
    </message>
    <message numerus="yes">
        <source>Import {count} forms</source>
        <translation>
            <numerusform>Загрузить {count} анкету</numerusform>
            <numerusform>Загрузить {count} анкеты</numerusform>
            <numerusform>Загрузить {count} анкет</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not imported: {count} things need an answer from the sender.</source>
        <translation>
            <numerusform>Не загружена: по {count} замечанию нужен ответ отправителя.</numerusform>
            <numerusform>Не загружена: по {count} замечаниям нужен ответ отправителя.</numerusform>
            <numerusform>Не загружена: по {count} замечаниям нужен ответ отправителя.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of this file is used.</source>
        <translation>Из этого файла ничего не используется.</translation>
    </message>
    <message>
        <source>Left out.</source>
        <translation>Не загружается.</translation>
    </message>
    <message>
        <source>It is imported when you choose so below.</source>
        <translation>Будет загружена, если выбрать это ниже.</translation>
    </message>
    <message>
        <source>Accepted, with notes.</source>
        <translation>Принята с замечаниями.</translation>
    </message>
    <message>
        <source>They say what was read how.</source>
        <translation>В них указано, что и как прочитано.</translation>
    </message>
    <message>
        <source>Accepted, with a question.</source>
        <translation>Принята, есть вопрос.</translation>
    </message>
    <message>
        <source>The answer below holds until changed.</source>
        <translation>Ответ ниже действует, пока не изменён.</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>Принята.</translation>
    </message>
    <message>
        <source>Every criterion has its points.</source>
        <translation>Баллы есть у каждого критерия.</translation>
    </message>
    <message>
        <source>What would change with {count} forms</source>
        <translation>Что изменится с анкетами ({count})</translation>
    </message>
    <message>
        <source>What would change with this form</source>
        <translation>Что изменится с этой анкетой</translation>
    </message>
    <message>
        <source>saved {when}</source>
        <translation>сохранена {when}</translation>
    </message>
</context>
<context>
    <name>ReturnedView</name>
    <message>
        <source>Copy message</source>
        <translation>Копировать сообщение</translation>
    </message>
    <message>
        <source>A polite message to the sender: what to mend, and how</source>
        <translation>Вежливое сообщение отправителю: что исправить и как</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Открыть файл</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Ошибки</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Замечания</translation>
    </message>
</context>
<context>
    <name>Robustness</name>
    <message>
        <source>Back to now</source>
        <translation>Вернуть нынешнее</translation>
    </message>
    <message>
        <source>Weight sensitivity</source>
        <translation>Чувствительность к весу</translation>
    </message>
    <message>
        <source>Additive</source>
        <translation>Аддит.</translation>
    </message>
    <message>
        <source>PROMETHEE</source>
        <translation>PROMETHEE</translation>
    </message>
    <message>
        <source>ELECTRE</source>
        <translation>ELECTRE</translation>
    </message>
    <message>
        <source>Kemeny</source>
        <translation>Кемени</translation>
    </message>
    <message>
        <source>Ranks of the same options on the same weights</source>
        <translation>Места тех же вариантов при тех же весах</translation>
    </message>
    <message>
        <source>No option can be ranked</source>
        <translation>Ранжировать нечего</translation>
    </message>
    <message>
        <source>All {count} methods put {code} first</source>
        <translation>Все методы ({count}) ставят {code} первым</translation>
    </message>
    <message>
        <source>{count} put {code} first</source>
        <translation>{code} — {count}</translation>
    </message>
    <message>
        <source>The methods disagree: {parts}</source>
        <translation>Методы расходятся, кто первый: {parts}</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Вариант</translation>
    </message>
    <message>
        <source>Places apart</source>
        <translation>Расхождение мест</translation>
    </message>
    <message>
        <source>Best and worst</source>
        <translation>Лучшее и худшее</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Between the best and the worst rank that any method gives an option</source>
        <translation>Между лучшим и худшим местом, которые дают варианту методы</translation>
    </message>
    <message>
        <source>Between best and worst rank</source>
        <translation>Между лучшим и худшим местом</translation>
    </message>
    <message>
        <source>Where methods disagree</source>
        <translation>Где методы расходятся</translation>
    </message>
    <message>
        <source>{best} by {one}, {worst} by {other}</source>
        <translation>{best} — {one}, {worst} — {other}</translation>
    </message>
    <message>
        <source>Not ranked: with so many options it takes too long.</source>
        <translation>Без ранжирования: для стольких вариантов слишком долго.</translation>
    </message>
    <message>
        <source>tau {tau} with the additive order</source>
        <translation>тау {tau} к аддитивному порядку</translation>
    </message>
    <message>
        <source>Also puts {code} first ({agreement}). {moved} {why}</source>
        <translation>Тоже ставит {code} первым ({agreement}). {moved} {why}</translation>
    </message>
    <message>
        <source>Puts {code} first, not {other} ({agreement}). {why}</source>
        <translation>Ставит первым {code}, а не {other} ({agreement}). {why}</translation>
    </message>
    <message>
        <source>The cause is how scores are made alike: measured by value functions, {code} is first here too.</source>
        <translation>Причина в том, как приводятся оценки: при измерении функциями ценности {code} первый и здесь.</translation>
    </message>
    <message>
        <source>The cause is that the largest single loss also counts by itself: by the sum of losses alone, {code} is first here too.</source>
        <translation>Причина в том, что наибольшее отставание учитывается и само по себе: по одной сумме отставаний {code} первый и здесь.</translation>
    </message>
    <message>
        <source>The cause is the preference functions: if every difference counted in proportion, {code} would be first here too.</source>
        <translation>Причина в функциях предпочтения: если бы каждая разность засчитывалась пропорционально, {code} был бы первым и здесь.</translation>
    </message>
    <message>
        <source>The cause is a veto, a loss that nothing makes up: without vetoes {code} is first here too.</source>
        <translation>Причина в вето — потере, которую ничем не возместить: без вето {code} первый и здесь.</translation>
    </message>
    <message>
        <source>The cause is the thresholds, beyond which a larger difference counts no more: if every difference counted in proportion, {code} would be first here too.</source>
        <translation>Причина в порогах, за которыми бо́льшая разность уже ничего не прибавляет: если бы каждая разность засчитывалась пропорционально, {code} был бы первым и здесь.</translation>
    </message>
    <message>
        <source>It adds squared distances to the best and the worst scores seen, not values.</source>
        <translation>Он складывает квадраты расстояний до лучших и худших оценок среди вариантов, а не ценности.</translation>
    </message>
    <message>
        <source>It measures losses from the best scores seen, not values on fixed scales.</source>
        <translation>Он измеряет отставание от лучших оценок среди вариантов, а не ценности на неизменных шкалах.</translation>
    </message>
    <message>
        <source>It compares options in pairs, criterion by criterion, in natural units.</source>
        <translation>Он сравнивает варианты попарно, по каждому критерию, в естественных единицах.</translation>
    </message>
    <message>
        <source>Weights are votes, and a low score is made up only in part.</source>
        <translation>Веса — голоса, и низкая оценка возмещается лишь отчасти.</translation>
    </message>
    <message>
        <source>Criteria vote: who is ahead counts, by how much does not.</source>
        <translation>Критерии голосуют: важно, кто впереди, но не насколько.</translation>
    </message>
    <message>
        <source>scores made alike by their spread instead of by value functions</source>
        <translation>приведение оценок по их разбросу, а не по функциям ценности</translation>
    </message>
    <message>
        <source>the largest single loss, which also counts by itself</source>
        <translation>наибольшее отставание, которое учитывается и само по себе</translation>
    </message>
    <message>
        <source>the preference functions, which do not count differences in proportion</source>
        <translation>функции предпочтения, засчитывающие разности не пропорционально</translation>
    </message>
    <message>
        <source>the vetoes, losses that nothing makes up</source>
        <translation>вето — потери, которые ничем не возместить</translation>
    </message>
    <message>
        <source>the thresholds, beyond which a larger difference counts no more</source>
        <translation>пороги, за которыми бо́льшая разность уже ничего не прибавляет</translation>
    </message>
    <message>
        <source>Most of the difference comes from {assumption}: without, tau is {tau}.</source>
        <translation>Большую часть различия даёт следующее допущение: {assumption}; без него тау {tau}.</translation>
    </message>
    <message>
        <source>Part of the difference comes from {assumption}: without, tau is {tau}.</source>
        <translation>Часть различия даёт следующее допущение: {assumption}; без него тау {tau}.</translation>
    </message>
    <message>
        <source>The whole order is the same.</source>
        <translation>Весь порядок тот же.</translation>
    </message>
    <message>
        <source>Furthest apart: {code}, {here} here, {there} there.</source>
        <translation>Дальше всего {code}: {here} здесь, {there} там.</translation>
    </message>
    <message>
        <source>Ranks by method</source>
        <translation>Места по методам</translation>
    </message>
    <message>
        <source>Shown for the additive model: drawing {method} at every weight takes too long.</source>
        <translation>Показано для аддитивного метода: испытания метода «{method}» при каждом весе слишком долги.</translation>
    </message>
    <message>
        <source>For the additive model only.</source>
        <translation>Только для аддитивного метода.</translation>
    </message>
    <message>
        <source>Share of weight on “{name}”</source>
        <translation>Доля веса критерия «{name}»</translation>
    </message>
    <message>
        <source>{title} (lower is better)</source>
        <translation>{title} (меньше — лучше)</translation>
    </message>
    <message>
        <source>{title} as one weight varies, others in proportion</source>
        <translation>{title} при изменении одного веса, прочие — пропорционально</translation>
    </message>
    <message>
        <source>{title} as one weight varies</source>
        <translation>{title} при изменении одного веса</translation>
    </message>
    <message>
        <source>{before} to {after} at {share}</source>
        <translation>{before} → {after} при {share}</translation>
    </message>
    <message>
        <source>Now {share}</source>
        <translation>Сейчас {share}</translation>
    </message>
    <message>
        <source>the first place never changes</source>
        <translation>лидер не меняется</translation>
    </message>
    <message>
        <source>at {share}</source>
        <translation>при {share}</translation>
    </message>
    <message>
        <source>Weight sensitivity: {name}</source>
        <translation>Чувствительность к весу: {name}</translation>
    </message>
    <message>
        <source>At {share} {code} is alone</source>
        <translation>При {share} {code} — единственный</translation>
    </message>
    <message>
        <source>At {share} {code} would be first, {lead} ahead of {other}</source>
        <translation>При {share} первым был бы {code}, с перевесом {lead} над {other}</translation>
    </message>
    <message>
        <source>Shown for the additive model: {method} would have to rank again at every weight.</source>
        <translation>Показано для аддитивного метода: методу «{method}» пришлось бы ранжировать заново при каждом весе.</translation>
    </message>
    <message>
        <source>{code} is first at every share</source>
        <translation>{code} первый при любой доле</translation>
    </message>
    <message>
        <source>{code} from {share}</source>
        <translation>{code} — от {share}</translation>
    </message>
    <message>
        <source>{story}. Now {now}; the leader stays first from {low} to {high}</source>
        <translation>{story}. Сейчас {now}; лидер сохраняется от {low} до {high}</translation>
    </message>
    <message>
        <source>Where the first place changes as one share varies; circle: now, tick: flip</source>
        <translation>Где меняется лидер при изменении одной доли; круг — сейчас, черта — смена</translation>
    </message>
    <message>
        <source>Circle: now, tick: flip</source>
        <translation>Круг — сейчас, черта — смена</translation>
    </message>
    <message>
        <source>No change of a single weight changes the first place</source>
        <translation>Изменение одного веса не меняет лидера</translation>
    </message>
    <message>
        <source>Nearest: {name}, {code} first at {share}</source>
        <translation>Ближайшая смена: {name}, {code} первый при {share}</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Критерий</translation>
    </message>
    <message>
        <source>Share now</source>
        <translation>Доля сейчас</translation>
    </message>
    <message>
        <source>Nearest flip</source>
        <translation>Ближайшая смена</translation>
    </message>
    <message>
        <source>Away, pts</source>
        <translation>Сдвиг, п. п.</translation>
    </message>
    <message>
        <source>Then first</source>
        <translation>Новый лидер</translation>
    </message>
    <message>
        <source>Leader stays first from</source>
        <translation>Лидер сохраняется от</translation>
    </message>
    <message>
        <source>to</source>
        <translation>до</translation>
    </message>
    <message>
        <source>Flip list</source>
        <translation>Точки смены лидера</translation>
    </message>
    <message>
        <source>&lt;0.1</source>
        <translation>&lt;0,1</translation>
    </message>
    <message>
        <source>Share of draws in which an option takes each rank, %; standard error {error} at most</source>
        <translation>Доля испытаний, в которых вариант занимает место, %; стандартная ошибка не более {error}</translation>
    </message>
    <message>
        <source>Share of draws per rank, %; ±{error}</source>
        <translation>Доля испытаний по местам, %; ±{error}</translation>
    </message>
    <message>
        <source>First {some} of {all}.</source>
        <translation>Первые {some} из {all}.</translation>
    </message>
    <message>
        <source>{code} first in {chance}</source>
        <translation>{code} первый в {chance}</translation>
    </message>
    <message>
        <source>Rank acceptability</source>
        <translation>Приемлемость мест</translation>
    </message>
    <message>
        <source>Lead of {a} over {b} if one score moves to its low or high</source>
        <translation>Перевес {a} над {b}, если одна оценка смещается к границе</translation>
    </message>
    <message>
        <source>{words}; the widest {some} of {all}</source>
        <translation>{words}; самые широкие, {some} из {all}</translation>
    </message>
    <message>
        <source>{some} of {all} single score ranges can turn the lead of {a} over {b}</source>
        <translation>{some} из {all} диапазонов отдельных оценок могут изменить перевес {a} над {b}</translation>
    </message>
    <message>
        <source>{code} {option}, {criterion}: lead {at_low} at {low}, {at_high} at {high}</source>
        <translation>{code} {option}, {criterion}: перевес {at_low} при {low}, {at_high} при {high}</translation>
    </message>
    <message>
        <source>{code} is first beyond {level}</source>
        <translation>{code} первый за {level}</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Нижняя</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Верхняя</translation>
    </message>
    <message>
        <source>Lead at low</source>
        <translation>Перевес при нижней</translation>
    </message>
    <message>
        <source>Lead at high</source>
        <translation>Перевес при верхней</translation>
    </message>
    <message>
        <source>Changes the first place</source>
        <translation>Меняет лидера</translation>
    </message>
    <message>
        <source>Lead of {a} over {b}</source>
        <translation>Перевес {a} над {b}</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>Expected gain, points</source>
        <translation>Ожидаемый выигрыш, баллы</translation>
    </message>
    <message>
        <source>New choice</source>
        <translation>Новый выбор</translation>
    </message>
    <message>
        <source>What finding out one score would gain, and how often it would change the choice</source>
        <translation>Что дало бы уточнение одной оценки и как часто оно меняло бы выбор</translation>
    </message>
    <message>
        <source>Gain from finding out one score</source>
        <translation>Выигрыш от уточнения одной оценки</translation>
    </message>
    <message>
        <source>&lt;0.01</source>
        <translation>&lt;0,01</translation>
    </message>
    <message>
        <source>Finding out “{criterion}” of {code} gains {worth} points on average; in {chance} of cases another option would be chosen</source>
        <translation>Уточнение оценки {code} по критерию «{criterion}» даёт в среднем {worth} балла; в {chance} случаев выбран был бы другой вариант</translation>
    </message>
    <message>
        <source>Changes the choice</source>
        <translation>Меняет выбор</translation>
    </message>
    <message>
        <source>Scores worth finding out</source>
        <translation>Оценки, которые стоит уточнить</translation>
    </message>
    <message>
        <source>{words}.</source>
        <translation>{words}.</translation>
    </message>
    <message>
        <source>Counting how sure this is…</source>
        <translation>Идёт расчёт надёжности…</translation>
    </message>
    <message>
        <source>{words}; how surely was not counted.</source>
        <translation>{words}; надёжность не рассчитана.</translation>
    </message>
    <message>
        <source>No option has all its scores, so none is safely first.</source>
        <translation>Ни у одного варианта нет всех оценок, поэтому надёжного лидера нет.</translation>
    </message>
    <message>
        <source>{name} is safely first: in {chance} of draws.</source>
        <translation>{name}: надёжно первое место, {chance} испытаний.</translation>
    </message>
    <message>
        <source>{name} is probably first, but not safely: in {chance} of draws.</source>
        <translation>{name}: первое место вероятно, но не надёжно, {chance} испытаний.</translation>
    </message>
    <message>
        <source>Too close to call: it is between {a} and {b}.</source>
        <translation>Различие ненадёжно: выбор между {a} и {b}.</translation>
    </message>
    <message>
        <source>Too close to call: no option is safely first; {count} are in contention.</source>
        <translation>Надёжного лидера нет; претендентов на первое место — {count}.</translation>
    </message>
    <message>
        <source>Too close to call: {count} options are in contention.</source>
        <translation>Надёжного лидера нет, претендентов — {count}.</translation>
    </message>
    <message>
        <source>Too close to call.</source>
        <translation>Различие ненадёжно.</translation>
    </message>
    <message>
        <source>{a} and {b} share the lead on best estimates</source>
        <translation>По основным оценкам {a} и {b} делят первое место</translation>
    </message>
    <message>
        <source>On best estimates {a} {lead}, with {b} next</source>
        <translation>По основным оценкам первый — {a}, {lead}; следующий — {b}</translation>
    </message>
    <message>
        <source>{said}.</source>
        <translation>{said}.</translation>
    </message>
    <message>
        <source>{said}, yet {x} is first in {p} of draws and {y} in {q}.</source>
        <translation>{said}, однако {x} занимает первое место в {p} испытаний, а {y} — в {q}.</translation>
    </message>
    <message>
        <source>{said}; {x} is first in {p} of draws and {y} in {q}.</source>
        <translation>{said}; {x} занимает первое место в {p} испытаний, {y} — в {q}.</translation>
    </message>
    <message>
        <source>With its unknown scores {codes} could be first.</source>
        <translation>Неизвестные оценки могли бы вывести на первое место {codes}.</translation>
    </message>
    <message>
        <source>With their unknown scores {codes} could be first.</source>
        <translation>Неизвестные оценки могли бы вывести на первое место {codes}.</translation>
    </message>
    <message>
        <source>{name} ({code})</source>
        <translation>{name} ({code})</translation>
    </message>
    <message>
        <source>Moving any one of {count} weights by less than 2 points changes who is first.</source>
        <translation>Сдвиг одного веса менее чем на 2 п. п. меняет лидера; таких весов — {count}.</translation>
    </message>
    <message>
        <source>No change of a single weight changes who is first.</source>
        <translation>Изменение одного веса не меняет лидера.</translation>
    </message>
    <message>
        <source>The nearest single weight to change who is first is “{name}”: {code} at {share}, now {now}.</source>
        <translation>Ближайший вес, меняющий лидера, — «{name}»: {code} при {share}, сейчас {now}.</translation>
    </message>
    <message>
        <source>No single score range is wide enough to put {b} before {a}.</source>
        <translation>Ни один диапазон отдельной оценки недостаточно широк, чтобы поставить {b} перед {a}.</translation>
    </message>
    <message>
        <source>{count} of {whole} single score ranges are wide enough to put {b} before {a}.</source>
        <translation>{count} из {whole} диапазонов отдельных оценок достаточно широки, чтобы поставить {b} перед {a}.</translation>
    </message>
    <message>
        <source>{count} of {whole} single score ranges is wide enough to put {b} before {a}.</source>
        <translation>{count} из {whole} диапазонов отдельных оценок достаточно широк, чтобы поставить {b} перед {a}.</translation>
    </message>
    <message>
        <source>{count} of {whole} options are first in under {chance} of draws.</source>
        <translation>Первое место менее чем в {chance} испытаний — у {count} вариантов из {whole}.</translation>
    </message>
    <message>
        <source>Drawing weights and scores…</source>
        <translation>Идут испытания весов и оценок…</translation>
    </message>
    <message>
        <source>{method} takes too long to repeat for so many options</source>
        <translation>повторять {method} для стольких вариантов слишком долго</translation>
    </message>
    <message>
        <source>{count} draws · seed {seed}</source>
        <translation>Испытаний {count} · начальное число {seed}</translation>
    </message>
    <message>
        <source>Weights about ±{percent}</source>
        <translation>Веса около ±{percent}</translation>
    </message>
    <message>
        <source>scores low–best–high</source>
        <translation>оценки в диапазонах</translation>
    </message>
    <message>
        <source>scores certain</source>
        <translation>оценки точные</translation>
    </message>
    <message>
        <source>Share of “{name}”</source>
        <translation>Доля критерия «{name}»</translation>
    </message>
    <message>
        <source>Who is first at each pair of shares, others in proportion</source>
        <translation>Кто первый при каждой паре долей, прочие — пропорционально</translation>
    </message>
    <message>
        <source>Who is first at each pair of shares</source>
        <translation>Кто первый при каждой паре долей</translation>
    </message>
    <message>
        <source>Who is first where</source>
        <translation>Кто и где первый</translation>
    </message>
    <message>
        <source>{code} is first on {part} of all pairs of shares</source>
        <translation>{code} первый на {part} всех пар долей</translation>
    </message>
    <message>
        <source>Part of all pairs</source>
        <translation>Доля всех пар</translation>
    </message>
    <message>
        <source>Corners: across, up</source>
        <translation>Углы: по горизонтали, по вертикали</translation>
    </message>
    <message>
        <source>Two weights together</source>
        <translation>Два веса вместе</translation>
    </message>
    <message>
        <source>now first</source>
        <translation>теперь первый</translation>
    </message>
    <message>
        <source>still first</source>
        <translation>по-прежнему первый</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Исключён</translation>
    </message>
    <message>
        <source>Agreement of the order (tau)</source>
        <translation>Согласие порядка (тау)</translation>
    </message>
    <message>
        <source>Without any one criterion the first place stays as it is</source>
        <translation>Без любого одного критерия лидер тот же</translation>
    </message>
    <message>
        <source>The first place never changes</source>
        <translation>Лидер не меняется</translation>
    </message>
    <message>
        <source>Leaving out any one of {count} of {whole} criteria changes the first place</source>
        <translation>Исключение одного критерия меняет лидера для {count} из {whole}</translation>
    </message>
    <message>
        <source>{count} of {whole} change the first place</source>
        <translation>{count} из {whole} меняют лидера</translation>
    </message>
    <message>
        <source>Shown for the additive model: ranking so often by {method} takes too long.</source>
        <translation>Показано для аддитивного метода: столько раз ранжировать методом «{method}» слишком долго.</translation>
    </message>
    <message>
        <source>Without “{name}”: {codes} first; the order agrees with the whole one by tau {tau}</source>
        <translation>Без критерия «{name}»: первый {codes}; согласие порядка с полным — тау {tau}</translation>
    </message>
    <message>
        <source>Rank of {code}</source>
        <translation>Место {code}</translation>
    </message>
    <message>
        <source>Tau</source>
        <translation>Тау</translation>
    </message>
    <message>
        <source>One criterion left out</source>
        <translation>Без одного критерия</translation>
    </message>
    <message>
        <source>Best lead, points</source>
        <translation>Макс. перевес, баллы</translation>
    </message>
    <message>
        <source>Can be first</source>
        <translation>Может быть первым</translation>
    </message>
    <message>
        <source>{some} of {all} can be first under some weights; {kept} if the order of weights stays</source>
        <translation>{some} из {all} могут быть первыми при каких-либо весах; {kept} — если порядок весов сохранится</translation>
    </message>
    <message>
        <source>{some} of {all} can be first under some weights</source>
        <translation>{some} из {all} могут быть первыми при каких-либо весах</translation>
    </message>
    <message>
        <source>in this order of weights</source>
        <translation>при этом порядке весов</translation>
    </message>
    <message>
        <source>in this order</source>
        <translation>при этом порядке</translation>
    </message>
    <message>
        <source>with weights in another order</source>
        <translation>при другом порядке весов</translation>
    </message>
    <message>
        <source>in another order</source>
        <translation>при другом порядке</translation>
    </message>
    <message>
        <source>never, whatever the weights</source>
        <translation>ни при каких весах</translation>
    </message>
    <message>
        <source>never</source>
        <translation>никогда</translation>
    </message>
    <message>
        <source>{code} {name} is never first: at best it is {points} points behind</source>
        <translation>{code} {name}: первым не бывает, в лучшем случае отстаёт на {points} балла</translation>
    </message>
    <message>
        <source>{code} {name} leads by {points} points at best, with {weights}</source>
        <translation>{code} {name}: перевес не более {points} балла, при весах {weights}</translation>
    </message>
    <message>
        <source>Best lead, any weights</source>
        <translation>Наибольший перевес, любые веса</translation>
    </message>
    <message>
        <source>Best lead, this order of weights</source>
        <translation>Наибольший перевес, этот порядок весов</translation>
    </message>
    <message>
        <source>Who can be first</source>
        <translation>Кто может быть первым</translation>
    </message>
    <message>
        <source>Shown for the additive model, whatever the method chosen above.</source>
        <translation>Показано для аддитивного метода, какой бы метод ни был выбран выше.</translation>
    </message>
    <message>
        <source>no|one|two|three|four|five|six|seven|eight|nine|ten</source>
        <translation>ноль|один|два|три|четыре|пять|шесть|семь|восемь|девять|десять</translation>
    </message>
</context>
<context>
    <name>RobustnessPage</name>
    <message>
        <source>How sure</source>
        <translation>Надёжность</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>От чего зависит</translation>
    </message>
    <message>
        <source>Other methods</source>
        <translation>Другие методы</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Nothing to test yet</source>
        <translation>Проверять пока нечего</translation>
    </message>
    <message>
        <source>How sure a ranking is can be told once there are options, criteria and weights.</source>
        <translation>Об устойчивости можно судить, когда есть варианты, критерии и веса.</translation>
    </message>
</context>
<context>
    <name>RosterCard</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Удалить (Delete)</translation>
    </message>
    <message>
        <source>Stakeholders</source>
        <translation>Стороны</translation>
    </message>
    <message>
        <source>Add the people and bodies whose view counts.</source>
        <translation>Добавьте людей и организации, чьё мнение учитывается.</translation>
    </message>
    <message>
        <source>An actor weight says how much one voice counts when all are put together. No method can find it: it is a political choice, and so is giving everybody 1.</source>
        <translation>Вес стороны — сколько значит её голос, когда все сводятся вместе. Никакой метод его не найдёт: это политический выбор, как и дать всем по 1.</translation>
    </message>
    <message>
        <source>Stakeholders: {count}</source>
        <translation>Стороны: {count}</translation>
    </message>
    <message>
        <source>New stakeholder</source>
        <translation>Новая сторона</translation>
    </message>
    <message>
        <source>Add a stakeholder</source>
        <translation>Добавить сторону</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>Удалить «{name}»?</translation>
    </message>
    <message>
        <source>Remove stakeholder</source>
        <translation>Удалить сторону</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Удалить «{name}»</translation>
    </message>
</context>
<context>
    <name>SaveAsDialog</name>
    <message>
        <source>A copy with its own history. Forms sent out for this set fit the copy, too.</source>
        <translation>Копия с собственной историей. Анкеты этого набора подходят и к копии.</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Сохранить как</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Сохранить копию</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>{version} · read only</source>
        <translation>{version} · только чтение</translation>
    </message>
    <message>
        <source>Changed since version {number}</source>
        <translation>Изменено после версии {number}</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Версия {number}</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Ещё не сохранено</translation>
    </message>
    <message>
        <source>Version {number} · saved {when}</source>
        <translation>Версия {number} · сохранено {when}</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Ничего не сохранено.</translation>
    </message>
    <message>
        <source>“{name}” is in the library already: this one needs a name of its own.</source>
        <translation>Набор «{name}» уже есть в библиотеке: этому нужно своё название.</translation>
    </message>
    <message>
        <source>Save as “{name}”</source>
        <translation>Сохранить как «{name}»</translation>
    </message>
    <message>
        <source>Export instead…</source>
        <translation>Выгрузить в файл…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>The library with the earlier versions is gone; a new one was made.</source>
        <translation>Библиотеки с прежними версиями больше нет; создана новая.</translation>
    </message>
    <message>
        <source>It holds this version. File &gt; Restore a backup brings earlier ones back.</source>
        <translation>В ней эта версия. Прежние вернёт «Файл» › «Восстановить из резервной копии».</translation>
    </message>
    <message>
        <source>The computer's clock went back.</source>
        <translation>Часы компьютера переведены назад.</translation>
    </message>
    <message>
        <source>Version {number} says {when}; versions keep their order by their numbers.</source>
        <translation>У версии {number} указано {when}; порядок версий определяют их номера.</translation>
    </message>
    <message>
        <source>Another window saved this option set meanwhile.</source>
        <translation>Тем временем этот набор вариантов сохранило другое окно.</translation>
    </message>
    <message>
        <source>Yours is version {number}; version {other} is in the history.</source>
        <translation>Ваша версия — {number}; версия {other} есть в истории.</translation>
    </message>
    <message>
        <source>Revert to the beginning</source>
        <translation>Вернуть начальное состояние</translation>
    </message>
    <message>
        <source>Nothing was reverted.</source>
        <translation>Ничего не возвращено.</translation>
    </message>
    <message>
        <source>Revert to version {number}</source>
        <translation>Вернуть версию {number}</translation>
    </message>
    <message>
        <source>Rename to “{name}”</source>
        <translation>Переименовать в «{name}»</translation>
    </message>
    <message>
        <source>Nothing was restored.</source>
        <translation>Ничего не восстановлено.</translation>
    </message>
    <message>
        <source>Restore version {number}</source>
        <translation>Восстановить версию {number}</translation>
    </message>
    <message>
        <source>Version {number} is open again, as version {newest}.</source>
        <translation>Версия {number} снова открыта, теперь это версия {newest}.</translation>
    </message>
    <message>
        <source>It is not in the library yet.</source>
        <translation>В библиотеке его ещё нет.</translation>
    </message>
    <message>
        <source>Version {number} stays in the library either way.</source>
        <translation>Версия {number} в любом случае останется в библиотеке.</translation>
    </message>
</context>
<context>
    <name>ScenarioIdentity</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Краткое название</translation>
    </message>
    <message>
        <source>For narrow labels</source>
        <translation>Для узких подписей</translation>
    </message>
    <message>
        <source>Inherits from</source>
        <translation>Наследует от</translation>
    </message>
    <message>
        <source>Plausibility</source>
        <translation>Правдоподобие</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>What is different in this future, and why it may come</source>
        <translation>Чем отличается это будущее и почему оно может наступить</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Примечания</translation>
    </message>
    <message>
        <source>One note on each line</source>
        <translation>Каждое примечание с новой строки</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>Nothing: all scores are its own</source>
        <translation>Ничего: все оценки свои</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ничего</translation>
    </message>
    <message>
        <source>Type a number from 0.</source>
        <translation>Введите число от 0.</translation>
    </message>
    <message>
        <source>Rename {before} to {name}</source>
        <translation>Переименовать «{before}» в «{name}»</translation>
    </message>
    <message>
        <source>Change the short name of {name}</source>
        <translation>Изменить краткое название «{name}»</translation>
    </message>
    <message>
        <source>Describe {name}</source>
        <translation>Описать «{name}»</translation>
    </message>
    <message>
        <source>Note on {name}</source>
        <translation>Примечание: {name}</translation>
    </message>
    <message>
        <source>Let {name} inherit from {parent}</source>
        <translation>«{name}» наследует от «{parent}»</translation>
    </message>
    <message>
        <source>Let {name} inherit nothing</source>
        <translation>«{name}» ничего не наследует</translation>
    </message>
    <message>
        <source>Change the plausibility of {name}</source>
        <translation>Изменить правдоподобие «{name}»</translation>
    </message>
</context>
<context>
    <name>Scenarios</name>
    <message>
        <source>Options in every scenario</source>
        <translation>Варианты во всех сценариях</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>Места</translation>
    </message>
    <message>
        <source>Regret</source>
        <translation>Сожаление</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Итоги</translation>
    </message>
    <message>
        <source>Figures in the cells</source>
        <translation>Числа в ячейках</translation>
    </message>
    <message>
        <source>Best of each family</source>
        <translation>Лучшие по категориям</translation>
    </message>
    <message>
        <source>Look at {scenario}</source>
        <translation>Показать «{scenario}»</translation>
    </message>
    <message>
        <source>Go to the option</source>
        <translation>К варианту</translation>
    </message>
    <message>
        <source>Go to its scores</source>
        <translation>К оценкам по нему</translation>
    </message>
    <message>
        <source>every stakeholder heard</source>
        <translation>учтены все стороны</translation>
    </message>
    <message>
        <source>scenarios: {count}</source>
        <translation>сценариев: {count}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Из</translation>
    </message>
    <message>
        <source>To</source>
        <translation>В</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Вариант</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Поменять местами</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Что различается</translation>
    </message>
    <message>
        <source>Nothing differs between these two.</source>
        <translation>Между ними ничего не различается.</translation>
    </message>
    <message>
        <source>All options</source>
        <translation>Все варианты</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Сценарии</translation>
    </message>
    <message>
        <source>Add scenario</source>
        <translation>Добавить сценарий</translation>
    </message>
    <message>
        <source>Add one that inherits</source>
        <translation>Добавить наследующий</translation>
    </message>
    <message>
        <source>Duplicate (Ctrl+D)</source>
        <translation>Дублировать (Ctrl+D)</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Удалить (Delete)</translation>
    </message>
    <message>
        <source>Look at this scenario</source>
        <translation>Показать этот сценарий</translation>
    </message>
    <message>
        <source>Scenarios, each below the one that it inherits from</source>
        <translation>Сценарии, каждый под тем, от которого наследует</translation>
    </message>
    <message>
        <source>Add heir</source>
        <translation>Добавить наследника</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Новый сценарий</translation>
    </message>
    <message>
        <source>Add a scenario</source>
        <translation>Добавить сценарий</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (копия)</translation>
    </message>
    <message>
        <source>Duplicate {name}</source>
        <translation>Дублировать «{name}»</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Удалить «{name}»</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>Удалить «{name}»?</translation>
    </message>
    <message>
        <source>Remove the scenario</source>
        <translation>Удалить сценарий</translation>
    </message>
    <message>
        <source>Move {name}</source>
        <translation>Переместить «{name}»</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Дублировать</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>What must come first</source>
        <translation>Что должно быть раньше</translation>
    </message>
    <message>
        <source>What the sources say must come first</source>
        <translation>Что, по источникам, должно быть раньше</translation>
    </message>
    <message>
        <source>Nothing can be ranked in “{scenario}”</source>
        <translation>В сценарии «{scenario}» ранжировать нечего</translation>
    </message>
    <message>
        <source>{after} stays first in “{scenario}”</source>
        <translation>{after} остаётся первым в сценарии «{scenario}»</translation>
    </message>
    <message>
        <source>{after} comes first in “{scenario}”</source>
        <translation>{after} выходит на первое место в сценарии «{scenario}»</translation>
    </message>
    <message>
        <source>{after} comes first in “{scenario}”, in place of {before}</source>
        <translation>{after} выходит на первое место в сценарии «{scenario}» вместо {before}</translation>
    </message>
    <message>
        <source>{after} comes first, in place of {before}</source>
        <translation>{after} выходит на первое место вместо {before}</translation>
    </message>
    <message>
        <source>Scores that differ: {scores}. Options that can start now and could not before: {able}.</source>
        <translation>Различающихся оценок: {scores}. Вариантов, которые теперь можно начать, а раньше нет: {able}.</translation>
    </message>
    <message>
        <source>Whether it can start</source>
        <translation>Можно ли начать</translation>
    </message>
    <message>
        <source>Can start?</source>
        <translation>Можно начать?</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{before} → {after} {unit}</source>
        <translation>{before} → {after} {unit}</translation>
    </message>
    <message>
        <source>Ranks under the working weights. Dashed: not ranked in one of the two.</source>
        <translation>Места при рабочих весах. Штрих — вне ранжирования.</translation>
    </message>
    <message>
        <source>Options whose rank changes: {count}</source>
        <translation>Вариантов, меняющих место: {count}</translation>
    </message>
    <message>
        <source>{option}: {before} → {after}</source>
        <translation>{option}: {before} → {after}</translation>
    </message>
    <message>
        <source>not ranked, {total} points</source>
        <translation>вне ранжирования, {total} балла</translation>
    </message>
    <message>
        <source>{place}, {total} points</source>
        <translation>{place} место, {total} балла</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Rank in {scenario}</source>
        <translation>Место: {scenario}</translation>
    </message>
    <message>
        <source>Total in {scenario}</source>
        <translation>Итог: {scenario}</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Разность</translation>
    </message>
    <message>
        <source>Ranks in two scenarios</source>
        <translation>Места в двух сценариях</translation>
    </message>
    <message numerus="yes">
        <source>{count} more changes are in the table.</source>
        <translation>
            <numerusform>В таблице ещё {count} изменение.</numerusform>
            <numerusform>В таблице ещё {count} изменения.</numerusform>
            <numerusform>В таблице ещё {count} изменений.</numerusform>
        </translation>
    </message>
    <message>
        <source>From what to what, why, and the points that it adds to the option’s total.</source>
        <translation>От чего к чему, почему и сколько баллов это добавляет к итогу варианта.</translation>
    </message>
    <message>
        <source>From what to what, why, and the points that it adds.</source>
        <translation>От чего к чему, почему и сколько баллов добавляет.</translation>
    </message>
    <message>
        <source>Changes: {count}</source>
        <translation>Изменений: {count}</translation>
    </message>
    <message>
        <source>Sources: {keys}</source>
        <translation>Источники: {keys}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Стало</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>Вклад</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Что меняется</translation>
    </message>
    <message>
        <source>scores unknown</source>
        <translation>оценки неизвестны</translation>
    </message>
    <message>
        <source>none can start</source>
        <translation>начать нельзя ни один</translation>
    </message>
    <message>
        <source>{place}; best for {count} of {all}</source>
        <translation>{place} место; лучший для {count} из {all}</translation>
    </message>
    <message>
        <source>{place}; {count} of {all}</source>
        <translation>{place}; {count} из {all}</translation>
    </message>
    <message>
        <source>{family}: {codes}</source>
        <translation>{family}: {codes}</translation>
    </message>
    <message>
        <source>The option that is the best of its family for most, its middle rank among all, for how many.</source>
        <translation>Вариант, лучший в категории для большинства, его срединное место среди всех и для скольких.</translation>
    </message>
    <message>
        <source>The best of its family for most, and its middle rank among all.</source>
        <translation>Лучший в категории для большинства и его срединное место среди всех.</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Can start</source>
        <translation>Можно начать</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>Частично</translation>
    </message>
    <message>
        <source>Study only</source>
        <translation>Проработка</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>{able} of {count}</source>
        <translation>{able} из {count}</translation>
    </message>
    <message>
        <source>What it needs where it can first start</source>
        <translation>Что нужно для начала</translation>
    </message>
    <message>
        <source>Cannot start in any scenario: {count}</source>
        <translation>Нельзя начать ни в одном сценарии: {count}</translation>
    </message>
    <message>
        <source>Can start at once, at least in part: {count}</source>
        <translation>Можно начать сразу хотя бы частично: {count}</translation>
    </message>
    <message>
        <source>Wait for “{scenario}”: {count}</source>
        <translation>Ждут сценария «{scenario}»: {count}</translation>
    </message>
    <message>
        <source>Every option can start, at least in part, in every scenario</source>
        <translation>Любой вариант можно начать хотя бы частично в любом сценарии</translation>
    </message>
    <message>
        <source>{now} of {count} options can start at once, at least in part</source>
        <translation>Сразу хотя бы частично можно начать {now} из {count} вариантов</translation>
    </message>
    <message>
        <source>{told}; {late} wait for “{scenario}”</source>
        <translation>{told}; сценария «{scenario}» ждут {late}</translation>
    </message>
    <message>
        <source>{now} of {count} can start at once; {late} wait for “{scenario}”</source>
        <translation>Сразу можно начать {now} из {count}; сценария «{scenario}» ждут {late}</translation>
    </message>
    <message>
        <source>Scenarios from the one that allows least to the one that allows most. A bar: it can start.</source>
        <translation>Сценарии от наименее к наиболее разрешающему. Полоса — можно начать.</translation>
    </message>
    <message>
        <source>From the scenario that allows least to the one that allows most.</source>
        <translation>От наименее к наиболее разрешающему сценарию.</translation>
    </message>
    <message>
        <source>Needs {things}</source>
        <translation>Требуется: {things}</translation>
    </message>
    <message>
        <source>Can first start in</source>
        <translation>Впервые можно начать</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Требуется</translation>
    </message>
    <message>
        <source>Regret, mean to worst</source>
        <translation>Сожаление: ср.–макс.</translation>
    </message>
    <message>
        <source>Mean to worst</source>
        <translation>Ср.–макс.</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Худший</translation>
    </message>
    <message>
        <source>plausibility {points}</source>
        <translation>правдоподобие {points}</translation>
    </message>
    <message>
        <source>Ranked in</source>
        <translation>Участвует</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Уч.</translation>
    </message>
    <message>
        <source>1st in</source>
        <translation>Первый</translation>
    </message>
    <message>
        <source>1st</source>
        <translation>1-е</translation>
    </message>
    <message>
        <source>Top 3</source>
        <translation>В тройке</translation>
    </message>
    <message>
        <source>≤ 3</source>
        <translation>≤ 3</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Ожидалось</translation>
    </message>
    <message>
        <source>Exp.</source>
        <translation>Ожид.</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} из {all}</translation>
    </message>
    <message>
        <source>Number: rank</source>
        <translation>Число — место</translation>
    </message>
    <message>
        <source>Number: regret</source>
        <translation>Число — сожаление</translation>
    </message>
    <message>
        <source>Number: total</source>
        <translation>Число — итог</translation>
    </message>
    <message>
        <source>{what}   Colour: regret</source>
        <translation>{what}   Цвет — сожаление</translation>
    </message>
    <message>
        <source>0 to {most}+ points</source>
        <translation>0–{most}+ баллов</translation>
    </message>
    <message>
        <source>Options that can start, at least in part, are ranked.</source>
        <translation>Ранжируются варианты, которые можно начать хотя бы частично.</translation>
    </message>
    <message>
        <source>scores missing</source>
        <translation>нет оценок</translation>
    </message>
    <message numerus="yes">
        <source>{count} more options are in the table.</source>
        <translation>
            <numerusform>В таблице ещё {count} вариант.</numerusform>
            <numerusform>В таблице ещё {count} варианта.</numerusform>
            <numerusform>В таблице ещё {count} вариантов.</numerusform>
        </translation>
    </message>
    <message>
        <source>The middle figure of all stakeholders, and the range; below, who loses least by it first.</source>
        <translation>Срединное число по всем сторонам и диапазон; ниже сначала те, кто теряет меньше.</translation>
    </message>
    <message>
        <source>The middle figure of all stakeholders, and the range.</source>
        <translation>Срединное число по всем сторонам и диапазон.</translation>
    </message>
    <message>
        <source>A column is a stakeholder; neighbours weigh alike. The stronger a colour, the less is lost.</source>
        <translation>Столбец — сторона; соседние взвешивают сходно. Чем гуще цвет, тем меньше потеря.</translation>
    </message>
    <message>
        <source>A column is a stakeholder. A strong colour: little is lost.</source>
        <translation>Столбец — сторона. Густой цвет — малая потеря.</translation>
    </message>
    <message>
        <source>The stronger the colour, the less is lost by choosing it.</source>
        <translation>Чем гуще цвет, тем меньше потеря при его выборе.</translation>
    </message>
    <message>
        <source>{person}: {place}, {total} points, {regret} behind the best</source>
        <translation>{person}: {place} место, {total} балла, от лучшего {regret}</translation>
    </message>
    <message>
        <source>Mean regret</source>
        <translation>Ср. сожаление</translation>
    </message>
    <message>
        <source>Worst regret</source>
        <translation>Макс. сожаление</translation>
    </message>
    <message>
        <source>Lists itself: scores {scores}, preconditions {held}.</source>
        <translation>Свои оценки: {scores}, свои условия: {held}.</translation>
    </message>
    <message>
        <source>The other scores, {count}, are as in {names}.</source>
        <translation>Остальные оценки ({count}) — как в {names}.</translation>
    </message>
    <message>
        <source>Scores that nobody gave: {count}.</source>
        <translation>Оценок, которых никто не дал: {count}.</translation>
    </message>
    <message>
        <source>Inherited by {names}.</source>
        <translation>Наследуют: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} scores</source>
        <translation>
            <numerusform>{count} оценка</numerusform>
            <numerusform>{count} оценки</numerusform>
            <numerusform>{count} оценок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} preconditions</source>
        <translation>
            <numerusform>{count} условие реализации</numerusform>
            <numerusform>{count} условия реализации</numerusform>
            <numerusform>{count} условий реализации</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} judgements</source>
        <translation>
            <numerusform>{count} суждение</numerusform>
            <numerusform>{count} суждения</numerusform>
            <numerusform>{count} суждений</numerusform>
        </translation>
    </message>
    <message>
        <source>{names} inherit from it: they keep what they have from it as their own.</source>
        <translation>От него наследуют: {names}; унаследованное останется у них своим.</translation>
    </message>
    <message>
        <source>Undo brings everything back.</source>
        <translation>Отмена вернёт всё.</translation>
    </message>
    <message>
        <source>This also removes {things}. Undo brings everything back.</source>
        <translation>Вместе с ним удаляется: {things}. Отмена вернёт всё.</translation>
    </message>
    <message>
        <source>One scenario: add the futures that would change scores, or what can start</source>
        <translation>Один сценарий: добавьте будущие, в которых меняются оценки или то, что можно начать</translation>
    </message>
    <message>
        <source>One scenario: add other futures</source>
        <translation>Один сценарий: добавьте другие</translation>
    </message>
    <message>
        <source>{count} scenarios, each on its own</source>
        <translation>Сценариев: {count}, все независимые</translation>
    </message>
    <message>
        <source>{count} scenarios, {heirs} of which inherit from another one</source>
        <translation>Сценариев: {count}, из них наследуют: {heirs}</translation>
    </message>
    <message>
        <source>Plausibility is given to every scenario: the grid shows the expected regret, too.</source>
        <translation>Правдоподобие указано у всех сценариев: в таблице есть и ожидаемое сожаление.</translation>
    </message>
    <message>
        <source>Give every scenario a plausibility, and the grid shows the expected regret, too.</source>
        <translation>Укажите правдоподобие всех сценариев, и в таблице появится ожидаемое сожаление.</translation>
    </message>
    <message>
        <source>Scenarios count alike. Give plausibility only if you can say why one is likelier.</source>
        <translation>Сценарии учитываются одинаково. Указывайте правдоподобие, только если можете сказать, почему один вероятнее.</translation>
    </message>
    <message>
        <source>Points, such as 2 for twice as plausible as 1; empty for nothing said</source>
        <translation>Баллы: 2 — вдвое правдоподобнее, чем 1; пусто — не указано</translation>
    </message>
    <message>
        <source>{share} of all</source>
        <translation>{share} от всех</translation>
    </message>
    <message>
        <source>Working weights</source>
        <translation>Рабочие веса</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Рабочие</translation>
    </message>
    <message>
        <source>No option has all its scores in any scenario, so none is ranked</source>
        <translation>Ни в одном сценарии ни у одного варианта нет всех оценок, поэтому рангов нет</translation>
    </message>
    <message>
        <source>No option can start in any scenario</source>
        <translation>Ни в одном сценарии нельзя начать ни один вариант</translation>
    </message>
    <message>
        <source>No option can start in every scenario, so none is safe</source>
        <translation>Нет варианта, который можно начать в любом сценарии, поэтому надёжного нет</translation>
    </message>
    <message>
        <source>No option is safe</source>
        <translation>Надёжного варианта нет</translation>
    </message>
    <message>
        <source>{names} comes first in every case</source>
        <translation>{names}: первое место во всех случаях</translation>
    </message>
    <message>
        <source>{names} is never more than {regret} points behind the best</source>
        <translation>{names}: отстаёт от лучшего не более чем на {regret} балла</translation>
    </message>
    <message>
        <source>{names} share first place in every case</source>
        <translation>{names}: делят первое место во всех случаях</translation>
    </message>
    <message>
        <source>{names} are never more than {regret} points behind the best</source>
        <translation>{names}: отстают от лучшего не более чем на {regret} балла</translation>
    </message>
    <message>
        <source>{names}: at most {regret} points behind</source>
        <translation>{names}: отстаёт не более чем на {regret} балла</translation>
    </message>
    <message>
        <source>Scenarios and stakeholders: {scenarios} × {people}, by additive totals.</source>
        <translation>Сценарии и стороны: {scenarios} × {people}, по аддитивным итогам.</translation>
    </message>
    <message>
        <source>Scenarios: {scenarios}, under the working weights, by additive totals.</source>
        <translation>Сценариев: {scenarios}, при рабочих весах, по аддитивным итогам.</translation>
    </message>
    <message>
        <source>Profiles are illustrative until forms come back.</source>
        <translation>Профили иллюстративны, пока не получены анкеты.</translation>
    </message>
    <message>
        <source>Names are hidden.</source>
        <translation>Имена скрыты.</translation>
    </message>
    <message>
        <source>Most robust, by all three rules</source>
        <translation>Самый устойчивый</translation>
    </message>
    <message>
        <source>{regret} points on average, by the plausibility given.</source>
        <translation>В среднем {regret} балла при указанном правдоподобии.</translation>
    </message>
    <message>
        <source>Smallest expected regret</source>
        <translation>Наименьшее ожидаемое сожаление</translation>
    </message>
    <message>
        <source>Most often first</source>
        <translation>Чаще всего на первом месте</translation>
    </message>
    <message>
        <source>Next most often first</source>
        <translation>Следующий по числу первых мест</translation>
    </message>
    <message>
        <source>Waits for more</source>
        <translation>Ждёт большего</translation>
    </message>
    <message>
        <source>Most variable rank</source>
        <translation>Самое изменчивое место</translation>
    </message>
    <message>
        <source>Never more than {regret} points behind.</source>
        <translation>Отстаёт не более чем на {regret} балла.</translation>
    </message>
    <message>
        <source>Never behind another.</source>
        <translation>Никогда не уступает другому варианту.</translation>
    </message>
    <message>
        <source>Within {close} points of the best in {count} of {all}.</source>
        <translation>В пределах {close} баллов от лучшего в {count} из {all}.</translation>
    </message>
    <message>
        <source>Never below {place}.</source>
        <translation>Худшее место — {place}.</translation>
    </message>
    <message>
        <source>First in {count} of {all} combinations.</source>
        <translation>Первое место в {count} из {all} сочетаний.</translation>
    </message>
    <message>
        <source>In the top {top} in {count} of {all}.</source>
        <translation>В первых {top} в {count} из {all}.</translation>
    </message>
    <message>
        <source>Worst: {person}, {scenario}.</source>
        <translation>Хуже всего: {person}, {scenario}.</translation>
    </message>
    <message>
        <source>From not ranked to {place} at best.</source>
        <translation>Лучшее — {place}; ранжирован не везде.</translation>
    </message>
    <message>
        <source>Ranked in {count} of {all} scenarios.</source>
        <translation>Участвует в {count} из {all} сценариев.</translation>
    </message>
    <message numerus="yes">
        <source>By {count} places.</source>
        <translation>
            <numerusform>На {count} место.</numerusform>
            <numerusform>На {count} места.</numerusform>
            <numerusform>На {count} мест.</numerusform>
        </translation>
    </message>
    <message>
        <source>Between {best} and {last}.</source>
        <translation>Лучшее место {best}, худшее {last}.</translation>
    </message>
    <message>
        <source>Mean regret {mean}, worst {worst} points.</source>
        <translation>Сожаление: среднее {mean}, наибольшее {worst} балла.</translation>
    </message>
</context>
<context>
    <name>ScenariosPage</name>
    <message>
        <source>Across futures</source>
        <translation>По сценариям</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Что меняется</translation>
    </message>
    <message>
        <source>What must come first</source>
        <translation>Что должно быть раньше</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Сравнивать пока нечего</translation>
    </message>
    <message>
        <source>How options fare in every future can be told once there are options and criteria.</source>
        <translation>О вариантах в разных будущих можно судить, когда есть варианты и критерии.</translation>
    </message>
    <message>
        <source>No option to see through the scenarios yet</source>
        <translation>Вариантов для просмотра по сценариям пока нет</translation>
    </message>
    <message>
        <source>Look at “{scenario}”</source>
        <translation>Показать «{scenario}»</translation>
    </message>
</context>
<context>
    <name>Score</name>
    <message>
        <source>less is better</source>
        <translation>меньше — лучше</translation>
    </message>
    <message>
        <source>{unit} → value 0–100</source>
        <translation>{unit} → ценность 0–100</translation>
    </message>
    <message>
        <source>The scale goes from {low} to {high}</source>
        <translation>Шкала — от {low} до {high}</translation>
    </message>
    <message>
        <source>{ends}: what lies beyond it counts as its end.</source>
        <translation>{ends}: то, что за её пределами, считается её концом.</translation>
    </message>
    <message>
        <source>{figure} counts as {end}</source>
        <translation>{figure} считается как {end}</translation>
    </message>
    <message>
        <source>Inherited from “{name}”.</source>
        <translation>Унаследована: «{name}».</translation>
    </message>
    <message>
        <source>This scenario's own.</source>
        <translation>Задана в сценарии.</translation>
    </message>
    <message>
        <source>This scenario's own. “{name}” has {figures}.</source>
        <translation>Задана в сценарии. В «{name}» — {figures}.</translation>
    </message>
    <message>
        <source>Value {value} of 100</source>
        <translation>Ценность {value} из 100</translation>
    </message>
    <message>
        <source>{unit}, compressed scale</source>
        <translation>{unit}, сжатая шкала</translation>
    </message>
    <message>
        <source>Value function of {name}</source>
        <translation>Функция ценности: {name}</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Ценность</translation>
    </message>
    <message>
        <source>From {worst}, worth 0, to {best}, worth 100.</source>
        <translation>От {worst}, ценность 0, до {best}, ценность 100.</translation>
    </message>
    <message>
        <source>{figure} is worth {value}.</source>
        <translation>{figure} — ценность {value}.</translation>
    </message>
</context>
<context>
    <name>Score edits</name>
    <message>
        <source>{where}: low {figure}</source>
        <translation>{where}: нижняя {figure}</translation>
    </message>
    <message>
        <source>{where}: high {figure}</source>
        <translation>{where}: верхняя {figure}</translation>
    </message>
    <message>
        <source>the low end {figure}</source>
        <translation>нижняя граница {figure}</translation>
    </message>
    <message>
        <source>the high end {figure}</source>
        <translation>верхняя граница {figure}</translation>
    </message>
    <message>
        <source>a best score first</source>
        <translation>сначала основная оценка</translation>
    </message>
    <message>
        <source>Type the best score, then its range.</source>
        <translation>Введите основную оценку, затем её диапазон.</translation>
    </message>
    <message>
        <source>at most the best score, {best}</source>
        <translation>не больше основной оценки, {best}</translation>
    </message>
    <message>
        <source>at least the best, {best}</source>
        <translation>не меньше основной оценки, {best}</translation>
    </message>
    <message>
        <source>Change the best score first.</source>
        <translation>Сначала измените основную оценку.</translation>
    </message>
    <message>
        <source>{where}: unknown</source>
        <translation>{where}: неизвестна</translation>
    </message>
    <message>
        <source>Make {count} unknown</source>
        <translation>Сделать неизвестными: {count}</translation>
    </message>
    <message>
        <source>{where}: inherit again</source>
        <translation>{where}: наследовать</translation>
    </message>
    <message>
        <source>Inherit {count}</source>
        <translation>Наследовать: {count}</translation>
    </message>
    <message>
        <source>{where}: a fact</source>
        <translation>{where}: факт</translation>
    </message>
    <message>
        <source>Make {count} facts</source>
        <translation>Сделать фактами: {count}</translation>
    </message>
    <message>
        <source>{where}: a judgement</source>
        <translation>{where}: суждение</translation>
    </message>
    <message>
        <source>Make {count} judgements</source>
        <translation>Сделать суждениями: {count}</translation>
    </message>
    <message>
        <source>{where}: rationale</source>
        <translation>{where}: обоснование</translation>
    </message>
    <message>
        <source>{where}: fill down</source>
        <translation>{where}: заполнить вниз</translation>
    </message>
    <message>
        <source>Fill down {count}</source>
        <translation>Заполнить вниз: {count}</translation>
    </message>
    <message>
        <source>row {row}, column {column} of the block</source>
        <translation>строка {row}, столбец {column} блока</translation>
    </message>
    <message>
        <source>{where}: paste</source>
        <translation>{where}: вставить</translation>
    </message>
    <message>
        <source>Paste {count}</source>
        <translation>Вставить: {count}</translation>
    </message>
    <message>
        <source>a block of {rows} × {columns} cells</source>
        <translation>блок ячеек {rows} × {columns}</translation>
    </message>
    <message>
        <source>at most {rows} × {columns} from here on</source>
        <translation>отсюда не больше {rows} × {columns}</translation>
    </message>
    <message>
        <source>Start farther up or left, show more options, or copy the figures without their headings.</source>
        <translation>Начните выше или левее, покажите больше вариантов или скопируйте числа без заголовков.</translation>
    </message>
    <message>
        <source>{count} scores</source>
        <translation>оценок: {count}</translation>
    </message>
</context>
<context>
    <name>ScoreActs</name>
    <message>
        <source>Show all {count}</source>
        <translation>Показать все: {count}</translation>
    </message>
    <message>
        <source>The score was left as it was.</source>
        <translation>Оценка осталась прежней.</translation>
    </message>
    <message>
        <source>Copied one score</source>
        <translation>Скопирована одна оценка</translation>
    </message>
    <message>
        <source>Copied {count} scores</source>
        <translation>Скопировано оценок: {count}</translation>
    </message>
    <message>
        <source>There is nothing to paste.</source>
        <translation>Вставлять нечего.</translation>
    </message>
    <message>
        <source>Copy cells in a spreadsheet first.</source>
        <translation>Сначала скопируйте ячейки в электронной таблице.</translation>
    </message>
    <message>
        <source>Nothing was pasted.</source>
        <translation>Ничего не вставлено.</translation>
    </message>
    <message>
        <source>“{name}” inherits from no other scenario.</source>
        <translation>Сценарий «{name}» не наследует другому.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Вставить</translation>
    </message>
    <message>
        <source>&amp;Fill down</source>
        <translation>&amp;Заполнить вниз</translation>
    </message>
    <message>
        <source>Make &amp;unknown</source>
        <translation>Сделать &amp;неизвестной</translation>
    </message>
    <message>
        <source>&amp;Inherit again</source>
        <translation>Н&amp;аследовать</translation>
    </message>
    <message>
        <source>Make f&amp;acts</source>
        <translation>Сделать &amp;фактом</translation>
    </message>
    <message>
        <source>Make &amp;judgements</source>
        <translation>Сделать &amp;суждением</translation>
    </message>
</context>
<context>
    <name>ScoreFigures</name>
    <message>
        <source>Low</source>
        <translation>Нижняя</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Основная</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Верхняя</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Неизвестна</translation>
    </message>
    <message>
        <source>Inherit</source>
        <translation>Наследовать</translation>
    </message>
    <message>
        <source>Make it a judgement</source>
        <translation>Сделать суждением</translation>
    </message>
    <message>
        <source>Make it a fact</source>
        <translation>Сделать фактом</translation>
    </message>
</context>
<context>
    <name>ScoreHistory</name>
    <message>
        <source>Earlier versions</source>
        <translation>Прежние версии</translation>
    </message>
    <message>
        <source>As it is since version {number}, {when}.</source>
        <translation>Такова с версии {number}, {when}.</translation>
    </message>
    <message>
        <source>Version {number} · {when}</source>
        <translation>Версия {number} · {when}</translation>
    </message>
    <message>
        <source>not in the set</source>
        <translation>нет в наборе</translation>
    </message>
    <message>
        <source>{count} earlier states: see File &gt; History.</source>
        <translation>Прежних состояний: {count}, см. «Файл» › «История».</translation>
    </message>
</context>
<context>
    <name>ScoreInspector</name>
    <message>
        <source>Score</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation>Закрыть панель сведений</translation>
    </message>
    <message>
        <source>Rationale</source>
        <translation>Обоснование</translation>
    </message>
    <message>
        <source>Why this score?</source>
        <translation>Почему такая оценка?</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Anchored levels</source>
        <translation>Опорные уровни</translation>
    </message>
    <message>
        <source>Show the curve as a table</source>
        <translation>Показать кривую таблицей</translation>
    </message>
    <message>
        <source>Copy or save the curve</source>
        <translation>Копировать или сохранить кривую</translation>
    </message>
    <message>
        <source>Value function</source>
        <translation>Функция ценности</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Меньше</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Все {count}</translation>
    </message>
    <message>
        <source>Value function of {name}</source>
        <translation>Функция ценности: {name}</translation>
    </message>
</context>
<context>
    <name>ScoreRanges</name>
    <message>
        <source>{code} ahead</source>
        <translation>впереди {code}</translation>
    </message>
    <message>
        <source>Lead of {code} over {rival}, points. Dashed: lead now, {lead}</source>
        <translation>Перевес {code} над {rival}, баллы. Штрих — сейчас, {lead}</translation>
    </message>
</context>
<context>
    <name>Scores</name>
    <message>
        <source>Value</source>
        <translation>Ценность</translation>
    </message>
    <message>
        <source>worst to best</source>
        <translation>от худшего к лучшему</translation>
    </message>
    <message>
        <source>best value, low to high</source>
        <translation>основная оценка, от нижней до верхней</translation>
    </message>
    <message>
        <source>fact, else judgement</source>
        <translation>факт, иначе суждение</translation>
    </message>
    <message>
        <source>inherited</source>
        <translation>унаследована</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>нет данных</translation>
    </message>
    <message>
        <source>out of scale</source>
        <translation>вне шкалы</translation>
    </message>
    <message>
        <source>not ranked here</source>
        <translation>вне ранжирования</translation>
    </message>
    <message>
        <source>↓ less is better</source>
        <translation>↓ меньше — лучше</translation>
    </message>
    <message>
        <source>Pictured: the first {options} options and {criteria} criteria.</source>
        <translation>На рисунке первые варианты и критерии: {options} и {criteria}.</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Оценки</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Вариант</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>от {low} до {high}</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Неизвестна</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Факт</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Суждение</translation>
    </message>
    <message>
        <source>{options} × {criteria}</source>
        <translation>{options} × {criteria}</translation>
    </message>
    <message numerus="yes">
        <source>{count} options</source>
        <translation>
            <numerusform>{count} вариант</numerusform>
            <numerusform>{count} варианта</numerusform>
            <numerusform>{count} вариантов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} criteria</source>
        <translation>
            <numerusform>{count} критерий</numerusform>
            <numerusform>{count} критерия</numerusform>
            <numerusform>{count} критериев</numerusform>
        </translation>
    </message>
    <message>
        <source>{cells}: {judgements} judgement, {facts} fact, {missing} missing</source>
        <translation>{cells}: суждений {judgements}, фактов {facts}, пропусков {missing}</translation>
    </message>
    <message numerus="yes">
        <source>{count} cells</source>
        <translation>
            <numerusform>{count} ячейка</numerusform>
            <numerusform>{count} ячейки</numerusform>
            <numerusform>{count} ячеек</numerusform>
        </translation>
    </message>
    <message>
        <source>{options} × {criteria} in “{scenario}”: {kinds}.</source>
        <translation>Варианты × критерии: {options} × {criteria}, сценарий «{scenario}»; {kinds}.</translation>
    </message>
    <message>
        <source>{size} in “{scenario}”</source>
        <translation>{size}, сценарий «{scenario}»</translation>
    </message>
</context>
<context>
    <name>ScoresBar</name>
    <message>
        <source>Scores</source>
        <translation>Оценки</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Copy the selected scores (Ctrl+C)</source>
        <translation>Копировать выделенные оценки (Ctrl+C)</translation>
    </message>
    <message>
        <source>Paste scores from a spreadsheet (Ctrl+V)</source>
        <translation>Вставить оценки из электронной таблицы (Ctrl+V)</translation>
    </message>
    <message>
        <source>More that can be done with the selection</source>
        <translation>Что ещё можно сделать с выделенным</translation>
    </message>
    <message>
        <source>Copy or save the matrix</source>
        <translation>Копировать или сохранить матрицу</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} из {count}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Every family</source>
        <translation>Все категории</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>All scores</source>
        <translation>Все оценки</translation>
    </message>
    <message>
        <source>Unknown only</source>
        <translation>Только неизвестные</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Факты</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>Суждения</translation>
    </message>
    <message>
        <source>Out of scale</source>
        <translation>Вне шкалы</translation>
    </message>
    <message>
        <source>This scenario's own</source>
        <translation>Заданные в сценарии</translation>
    </message>
    <message>
        <source>Inherited</source>
        <translation>Унаследованные</translation>
    </message>
</context>
<context>
    <name>ScoresPage</name>
    <message>
        <source>Scores</source>
        <translation>Оценки</translation>
    </message>
    <message>
        <source>Nothing to score yet</source>
        <translation>Оценивать пока нечего</translation>
    </message>
    <message>
        <source>Scores need options and criteria. Bring a decision table, or add them on their pages.</source>
        <translation>Для оценок нужны варианты и критерии. Загрузите таблицу оценок или добавьте их на своих страницах.</translation>
    </message>
    <message>
        <source>Show all scores</source>
        <translation>Показать все оценки</translation>
    </message>
    <message>
        <source>No such scores</source>
        <translation>Таких оценок нет</translation>
    </message>
    <message>
        <source>No score of this scenario is of that kind.</source>
        <translation>В этом сценарии нет таких оценок.</translation>
    </message>
    <message>
        <source>Show the whole score</source>
        <translation>Показать оценку целиком</translation>
    </message>
    <message>
        <source>Go to the option {code}</source>
        <translation>К варианту {code}</translation>
    </message>
    <message>
        <source>Go to its criterion</source>
        <translation>К критерию</translation>
    </message>
    <message>
        <source>The score was left as it was.</source>
        <translation>Оценка осталась прежней.</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Вариант</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Критерий</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Сценарий</translation>
    </message>
    <message>
        <source>Weighting</source>
        <translation>Набор весов</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Тезис</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Оценка</translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Поиск по всему</translation>
    </message>
    <message>
        <source>Options, criteria, scenarios, weightings, sources, pages, commands</source>
        <translation>Варианты, критерии, сценарии, наборы весов, источники, страницы, команды</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что найдено</translation>
    </message>
    <message>
        <source>↑ ↓ choose, Enter goes there, Esc closes</source>
        <translation>↑ ↓ — выбрать, Enter — перейти, Esc — закрыть</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Nothing holds “{words}”. Try fewer letters, or a code such as “A4”.</source>
        <translation>Ничего не найдено: «{words}». Попробуйте меньше букв или код, например «A4».</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Выполнить</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Открыть страницу</translation>
    </message>
</context>
<context>
    <name>Selector</name>
    <message>
        <source>Opens a list</source>
        <translation>Открывает список</translation>
    </message>
    <message>
        <source>, changed since the snapshot</source>
        <translation>, изменено после снимка</translation>
    </message>
</context>
<context>
    <name>Sender</name>
    <message>
        <source>Export the option set</source>
        <translation>Выгрузить набор вариантов</translation>
    </message>
    <message>
        <source>Option sets (*.optionset.json)</source>
        <translation>Наборы вариантов (*.optionset.json)</translation>
    </message>
    <message>
        <source>The option set was not exported.</source>
        <translation>Набор вариантов не выгружен.</translation>
    </message>
    <message>
        <source>“{file}” is written.</source>
        <translation>Файл «{file}» записан.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Working out the order…</source>
        <translation>Порядок рассчитывается…</translation>
    </message>
    <message>
        <source>{name} leads, whatever its unknown scores</source>
        <translation>{name}: лидер при любых неизвестных оценках</translation>
    </message>
    <message>
        <source>{words}; {names} could be ahead</source>
        <translation>{words}; впереди могут быть {names}</translation>
    </message>
    <message>
        <source>No option can be ranked in this scenario</source>
        <translation>В этом сценарии ранжировать нечего</translation>
    </message>
    <message>
        <source>{first} and {second} share the lead</source>
        <translation>{first} и {second} делят первое место</translation>
    </message>
    <message>
        <source>{count} options share the lead</source>
        <translation>Первое место делят варианты: {count}</translation>
    </message>
    <message>
        <source>{name} is the only one ranked</source>
        <translation>{name}: участвует только он</translation>
    </message>
    <message>
        <source>{name} {leads}</source>
        <translation>{name}: {leads}</translation>
    </message>
    <message>
        <source>{words}; {more}</source>
        <translation>{words}; {more}</translation>
    </message>
    <message>
        <source>{code} leads; {more}</source>
        <translation>{code} лидирует; {more}</translation>
    </message>
    <message>
        <source>{count} with unknown scores</source>
        <translation>варианты с неизвестными оценками ({count})</translation>
    </message>
    <message>
        <source> and </source>
        <translation> и </translation>
    </message>
    <message>
        <source>The order below is the one before the last change.</source>
        <translation>Порядок ниже — до последнего изменения.</translation>
    </message>
    <message>
        <source>{code} is first in {chance} of {draws}.</source>
        <translation>{code} первый в {chance} {draws}.</translation>
    </message>
    <message>
        <source> ({count} draws)</source>
        <translation> (испытаний: {count})</translation>
    </message>
    <message>
        <source>Too close to call: with score ranges counted, {a} is first in {p} of {draws} and {b} in {q}.</source>
        <translation>Различие ненадёжно: с учётом диапазонов оценок {a} первый в {p} {draws}, {b} — в {q}.</translation>
    </message>
    <message>
        <source>Too close to call: {a} is first in {p} of {draws}, {b} in {q}.</source>
        <translation>Различие ненадёжно: {a} первый в {p} {draws}, {b} — в {q}.</translation>
    </message>
    <message>
        <source>Too close to call: {a} first in {p}, {b} in {q}{few}.</source>
        <translation>Различие ненадёжно: {a} первый в {p}, {b} — в {q}{few}.</translation>
    </message>
    <message>
        <source>Too close to call: {a} {p}, {b} {q}{few}</source>
        <translation>Различие ненадёжно: {a} {p}, {b} {q}{few}</translation>
    </message>
    <message>
        <source>Too close to call{few}</source>
        <translation>Различие ненадёжно{few}</translation>
    </message>
    <message>
        <source>With score ranges counted, {a} is first in {p} of {draws} and {b} in {q}.</source>
        <translation>С учётом диапазонов оценок {a} первый в {p} {draws}, {b} — в {q}.</translation>
    </message>
    <message>
        <source>{a} is first in {p} of {draws}, {b} in {q}.</source>
        <translation>{a} первый в {p} {draws}, {b} — в {q}.</translation>
    </message>
    <message>
        <source>First: {a} {p}, {b} {q}{few}</source>
        <translation>Первый: {a} {p}, {b} {q}{few}</translation>
    </message>
    <message>
        <source>First: {a} {p}{few}</source>
        <translation>Первый: {a} {p}{few}</translation>
    </message>
    <message>
        <source>draws</source>
        <translation>испытаний</translation>
    </message>
    <message>
        <source>only {count} draws</source>
        <translation>испытаний (всего {count})</translation>
    </message>
    <message>
        <source>Counting the score ranges…</source>
        <translation>Учитываются диапазоны оценок…</translation>
    </message>
    <message>
        <source>How sure this is was not counted: {method} takes too long to repeat for {count} options.</source>
        <translation>Надёжность не рассчитана: повторять {method} для {count} вариантов слишком долго.</translation>
    </message>
    <message>
        <source>Chances not counted: {method} takes too long to repeat.</source>
        <translation>Вероятности не рассчитаны: повторять {method} слишком долго.</translation>
    </message>
    <message>
        <source>Chances not counted: that takes too long.</source>
        <translation>Вероятности не рассчитаны: слишком долго.</translation>
    </message>
    <message>
        <source>Chances not counted</source>
        <translation>Вероятности не рассчитаны</translation>
    </message>
    <message>
        <source>{code} {place}</source>
        <translation>{code} {place}</translation>
    </message>
    <message>
        <source>first</source>
        <translation>первый</translation>
    </message>
    <message>
        <source>second</source>
        <translation>второй</translation>
    </message>
</context>
<context>
    <name>Sets</name>
    <message>
        <source>{count} kB</source>
        <translation>{count} КБ</translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation>{count} МБ</translation>
    </message>
    <message numerus="yes">
        <source>{count} options</source>
        <translation>
            <numerusform>{count} вариант</numerusform>
            <numerusform>{count} варианта</numerusform>
            <numerusform>{count} вариантов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} criteria</source>
        <translation>
            <numerusform>{count} критерий</numerusform>
            <numerusform>{count} критерия</numerusform>
            <numerusform>{count} критериев</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} scenarios</source>
        <translation>
            <numerusform>{count} сценарий</numerusform>
            <numerusform>{count} сценария</numerusform>
            <numerusform>{count} сценариев</numerusform>
        </translation>
    </message>
    <message>
        <source>Version {number} · saved {when} · {content} · {size}</source>
        <translation>Версия {number} · сохранено {when} · {content} · {size}</translation>
    </message>
    <message>
        <source>used {when}</source>
        <translation>открыт {when}</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Введите название.</translation>
    </message>
    <message>
        <source>“{name}” is in the library already. Choose another name.</source>
        <translation>Набор «{name}» уже есть в библиотеке. Выберите другое название.</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Points so far</source>
        <translation>Баллы на данный момент</translation>
    </message>
    <message>
        <source>Do the judgements agree?</source>
        <translation>Согласуются ли суждения?</translation>
    </message>
</context>
<context>
    <name>SliderRow</name>
    <message>
        <source>Lock</source>
        <translation>Закрепить</translation>
    </message>
    <message>
        <source>{name}, points</source>
        <translation>{name}, баллы</translation>
    </message>
    <message>
        <source>{name}, share in percent</source>
        <translation>{name}, доля в процентах</translation>
    </message>
    <message>
        <source>Unlock {name}</source>
        <translation>Открепить «{name}»</translation>
    </message>
    <message>
        <source>Lock {name}</source>
        <translation>Закрепить «{name}»</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Source {key}</source>
        <translation>Источник {key}</translation>
    </message>
    <message>
        <source>Statement {key}</source>
        <translation>Тезис {key}</translation>
    </message>
    <message numerus="yes">
        <source>Used in {count} places</source>
        <translation>
            <numerusform>Используется в {count} месте</numerusform>
            <numerusform>Используется в {count} местах</numerusform>
            <numerusform>Используется в {count} местах</numerusform>
        </translation>
    </message>
    <message>
        <source>No score and no option names it yet.</source>
        <translation>На него пока не ссылается ни одна оценка и ни один вариант.</translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation>Где используется</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>SourceLine</name>
    <message>
        <source>primary</source>
        <translation>первичный</translation>
    </message>
    <message>
        <source>secondary</source>
        <translation>вторичный</translation>
    </message>
    <message>
        <source>single</source>
        <translation>единственный</translation>
    </message>
</context>
<context>
    <name>SourceNote</name>
    <message>
        <source>Bears on {names}</source>
        <translation>Касается: {names}</translation>
    </message>
</context>
<context>
    <name>Stakeholders</name>
    <message>
        <source>Who could live with this?</source>
        <translation>Для кого это приемлемо?</translation>
    </message>
    <message>
        <source>Scores as people judge them</source>
        <translation>Оценки по суждениям сторон</translation>
    </message>
    <message>
        <source>Each person’s own ranking</source>
        <translation>Ранжирование каждой стороны</translation>
    </message>
    <message>
        <source>What they weigh together</source>
        <translation>Общие веса</translation>
    </message>
    <message>
        <source>The ranking that gives</source>
        <translation>Ранжирование по ним</translation>
    </message>
    <message>
        <source>The median share of every criterion is zero. Take the mean instead.</source>
        <translation>Медианная доля каждого критерия равна нулю. Возьмите среднее.</translation>
    </message>
    <message numerus="yes">
        <source>{count} people</source>
        <translation>
            <numerusform>{count} сторона</numerusform>
            <numerusform>{count} стороны</numerusform>
            <numerusform>{count} сторон</numerusform>
        </translation>
    </message>
    <message>
        <source>Like {person}</source>
        <translation>Как {person}</translation>
    </message>
    <message>
        <source>One person is no coalition.</source>
        <translation>Одна сторона — не коалиция.</translation>
    </message>
    <message>
        <source>No clear coalitions: people’s weights do not fall into groups.</source>
        <translation>Явных коалиций нет: веса сторон не делятся на группы.</translation>
    </message>
    <message numerus="yes">
        <source>{count} coalitions</source>
        <translation>
            <numerusform>{count} коалиция</numerusform>
            <numerusform>{count} коалиции</numerusform>
            <numerusform>{count} коалиций</numerusform>
        </translation>
    </message>
    <message>
        <source>{coalitions}, of {sizes} and {last} people.</source>
        <translation>{coalitions}, сторон в них: {sizes} и {last}.</translation>
    </message>
    <message>
        <source>What parts the largest two most: {criterion}, {one} against {other} on average.</source>
        <translation>Больше всего две крупнейшие разделяет {criterion}: в среднем {one} и {other}.</translation>
    </message>
    <message>
        <source>The largest two part most on {criterion}: {one} against {other}.</source>
        <translation>Две крупнейшие больше всего расходятся в «{criterion}»: {one} и {other}.</translation>
    </message>
    <message>
        <source>Parted most by {criterion}: {one}, {other}.</source>
        <translation>Больше всего разделяет {criterion}: {one}, {other}.</translation>
    </message>
    <message>
        <source>Grouped by how alike the weights are; click or arrows move the cut</source>
        <translation>Группировка по сходству весов; щелчок или стрелки сдвигают границу</translation>
    </message>
    <message>
        <source>Grouped by how alike the weights are</source>
        <translation>Группировка по сходству весов</translation>
    </message>
    <message>
        <source>Coalition</source>
        <translation>Коалиция</translation>
    </message>
    <message>
        <source>Stakeholder</source>
        <translation>Сторона</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Первый</translation>
    </message>
    <message>
        <source>Fit, −1 to 1</source>
        <translation>Соответствие, от −1 до 1</translation>
    </message>
    <message>
        <source>Most typical</source>
        <translation>Самая типичная</translation>
    </message>
    <message>
        <source>Weight to move to agree with it</source>
        <translation>Вес, который перенести для согласия с ней</translation>
    </message>
    <message>
        <source>Coalitions</source>
        <translation>Коалиции</translation>
    </message>
    <message>
        <source>Spread of weight between stakeholders, percentage points</source>
        <translation>Разброс веса между сторонами, п. п.</translation>
    </message>
    <message>
        <source>Spread of value between options, points</source>
        <translation>Разброс ценности между вариантами, баллы</translation>
    </message>
    <message>
        <source>{criterion}: its weight strays by {spread} percentage points between people, from {low} ({least}) to {high} ({most}); its value by {impact} points between options</source>
        <translation>{criterion}: разброс веса между сторонами {spread} п. п., от {low} ({least}) до {high} ({most}); ценности между вариантами — {impact} балла</translation>
    </message>
    <message>
        <source>Everybody gives every criterion the same weight.</source>
        <translation>Все дают каждому критерию одинаковый вес.</translation>
    </message>
    <message>
        <source>Discuss first: {criteria}.</source>
        <translation>Обсудить сначала: {criteria}.</translation>
    </message>
    <message>
        <source>Right: people weigh it more differently. Up: options differ more on it</source>
        <translation>Правее — сильнее расходятся веса сторон. Выше — сильнее различаются варианты</translation>
    </message>
    <message>
        <source>Right: weights differ more; up: options do</source>
        <translation>Правее — разброс весов, выше — вариантов</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Критерий</translation>
    </message>
    <message>
        <source>Spread of weight, pts</source>
        <translation>Разброс веса, п. п.</translation>
    </message>
    <message>
        <source>Lowest weight</source>
        <translation>Наименьший вес</translation>
    </message>
    <message>
        <source>Highest weight</source>
        <translation>Наибольший вес</translation>
    </message>
    <message>
        <source>Spread of value, points</source>
        <translation>Разброс ценности, баллы</translation>
    </message>
    <message>
        <source>Effect on totals, points</source>
        <translation>Влияние на итоги, баллы</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что делать</translation>
    </message>
    <message>
        <source>Disagreement map</source>
        <translation>Карта разногласий</translation>
    </message>
    <message>
        <source>Discuss first</source>
        <translation>Обсудить сначала</translation>
    </message>
    <message>
        <source>Rankings use the agreed scores alone; judged ones change nothing until you agree on them.</source>
        <translation>Ранжирования используют только согласованные оценки; суждения ничего не меняют, пока вы их не согласуете.</translation>
    </message>
    <message numerus="yes">
        <source>{count} scores were judged</source>
        <translation>
            <numerusform>дано суждение о {count} оценке</numerusform>
            <numerusform>даны суждения о {count} оценках</numerusform>
            <numerusform>даны суждения о {count} оценках</numerusform>
        </translation>
    </message>
    <message>
        <source>{scores}; nobody is far from the others</source>
        <translation>{scores}; никто не далёк от остальных</translation>
    </message>
    <message>
        <source>{scores}; on {wide} people lie {points} points of value or more apart</source>
        <translation>{scores}; по {wide} стороны расходятся на {points} балла ценности и более</translation>
    </message>
    <message>
        <source>No score has been judged yet. A form that asks for scores brings judgements in.</source>
        <translation>Суждений об оценках пока нет. Их приносит анкета, которая запрашивает оценки.</translation>
    </message>
    <message>
        <source>No score has been judged in this scenario; judgements are about “{scenario}”.</source>
        <translation>В этом сценарии суждений об оценках нет; они относятся к сценарию «{scenario}».</translation>
    </message>
    <message>
        <source>{said}. The {some} with the widest spread; the table has all</source>
        <translation>{said}. Показаны {some} с наибольшим разбросом; в таблице — все</translation>
    </message>
    <message>
        <source>Agreed {figure}</source>
        <translation>Согласовано {figure}</translation>
    </message>
    <message numerus="yes">
        <source>by {count} people</source>
        <translation>
            <numerusform>суждение {count} стороны</numerusform>
            <numerusform>суждения {count} сторон</numerusform>
            <numerusform>суждения {count} сторон</numerusform>
        </translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>от {low} до {high}</translation>
    </message>
    <message>
        <source>Judged {figures}</source>
        <translation>Суждения {figures}</translation>
    </message>
    <message>
        <source>{person}: {best} ({low} to {high})</source>
        <translation>{person}: {best} (от {low} до {high})</translation>
    </message>
    <message numerus="yes">
        <source>and {count} more</source>
        <translation>
            <numerusform>и ещё {count}</numerusform>
            <numerusform>и ещё {count}</numerusform>
            <numerusform>и ещё {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>Agreed low</source>
        <translation>Согласованная нижняя</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Согласовано</translation>
    </message>
    <message>
        <source>Agreed high</source>
        <translation>Согласованная верхняя</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Тур</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Нижняя</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Основная</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Верхняя</translation>
    </message>
    <message>
        <source>Spread, value points</source>
        <translation>Разброс, баллы ценности</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Judged scores</source>
        <translation>Суждения об оценках</translation>
    </message>
    <message>
        <source>{count} of {all} put {code} {option} in {place} place</source>
        <translation>{count} из {all} ставят {code} {option} на {place} место</translation>
    </message>
    <message numerus="yes">
        <source>Part of {count} people who put an option in each place, %</source>
        <translation>
            <numerusform>Доля сторон (из {count}), которые ставят вариант на место, %</numerusform>
            <numerusform>Доля сторон (из {count}), которые ставят вариант на место, %</numerusform>
            <numerusform>Доля сторон (из {count}), которые ставят вариант на место, %</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of people by place, %</source>
        <translation>Доля сторон по местам, %</translation>
    </message>
    <message>
        <source>Neighbours weigh alike; the leading options in colour</source>
        <translation>Соседние стороны взвешивают сходно; цветом — ведущие варианты</translation>
    </message>
    <message>
        <source>agreement {w} of 1 (Kendall’s W)</source>
        <translation>согласие {w} из 1 (W Кендалла)</translation>
    </message>
    <message>
        <source>Neighbours weigh alike</source>
        <translation>Соседние взвешивают сходно</translation>
    </message>
    <message>
        <source>{code} first for {count}</source>
        <translation>{code} первый для {count}</translation>
    </message>
    <message>
        <source>Ranks by stakeholder</source>
        <translation>Места по сторонам</translation>
    </message>
    <message>
        <source>{code} {option}: {count} of {all} could live with it.</source>
        <translation>{code} {option}: приемлемо для {count} из {all}.</translation>
    </message>
    <message>
        <source>{person} would regret it most: {place}, {regret} points.</source>
        <translation>Больше всех сожалеет {person}: {place} место, {regret} балла.</translation>
    </message>
    <message>
        <source>Green: regret up to {limit} points; the deeper the orange, the more regret</source>
        <translation>Зелёный — сожаление до {limit} балла; чем гуще оранжевый, тем больше сожаление</translation>
    </message>
    <message>
        <source>Green: regret up to {limit}</source>
        <translation>Зелёный — сожаление до {limit}</translation>
    </message>
    <message>
        <source>Rank and regret in points for each person; outlined: regret up to {limit}</source>
        <translation>Место и сожаление в баллах по сторонам; в рамке — сожаление до {limit}</translation>
    </message>
    <message>
        <source>Rank and regret; outlined: up to {limit}</source>
        <translation>Место и сожаление; в рамке — до {limit}</translation>
    </message>
    <message>
        <source>{code}: {count} of {all}, worst regret {worst}</source>
        <translation>{code}: {count} из {all}, наибольшее сожаление {worst}</translation>
    </message>
    <message numerus="yes">
        <source>Could live with it, of {count}</source>
        <translation>
            <numerusform>Приемлемо, из {count}</numerusform>
            <numerusform>Приемлемо, из {count}</numerusform>
            <numerusform>Приемлемо, из {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Вариант</translation>
    </message>
    <message>
        <source>Worst regret</source>
        <translation>Макс. сожаление</translation>
    </message>
    <message>
        <source>Mean regret</source>
        <translation>Ср. сожаление</translation>
    </message>
    <message>
        <source>Could live with the chosen one</source>
        <translation>Выбранный приемлем</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>{rank} · {regret}</source>
        <translation>{rank} · {regret}</translation>
    </message>
    <message>
        <source>weight {number}</source>
        <translation>вес {number}</translation>
    </message>
    <message>
        <source>No weighting yet</source>
        <translation>Набора весов пока нет</translation>
    </message>
    <message numerus="yes">
        <source>{count} criteria are not weighed</source>
        <translation>
            <numerusform>не взвешен {count} критерий</numerusform>
            <numerusform>не взвешены {count} критерия</numerusform>
            <numerusform>не взвешено {count} критериев</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} ranges have changed since</source>
        <translation>
            <numerusform>с тех пор изменился {count} диапазон</numerusform>
            <numerusform>с тех пор изменились {count} диапазона</numerusform>
            <numerusform>с тех пор изменилось {count} диапазонов</numerusform>
        </translation>
    </message>
    <message>
        <source>Illustrative profile, left out</source>
        <translation>Иллюстративный профиль, исключён</translation>
    </message>
    <message>
        <source>Illustrative profile</source>
        <translation>Иллюстративный профиль</translation>
    </message>
    <message>
        <source>Answered, round {number}</source>
        <translation>Ответ, тур {number}</translation>
    </message>
    <message>
        <source>Answered {day}, round {number}</source>
        <translation>Ответ {day}, тур {number}</translation>
    </message>
    <message>
        <source>Not heard yet: a complete weighting is missing.</source>
        <translation>Ещё не услышана: нет полного набора весов.</translation>
    </message>
    <message>
        <source>Weighs most like {near} ({less} of the weight apart), least like {far} ({more}).</source>
        <translation>Ближе всего по весам — {near} (расхождение {less} веса), дальше всего — {far} ({more}).</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>The dot is this person; a tick is each other one, the bar the range of all</source>
        <translation>Точка — эта сторона; чёрточки — остальные, полоса — диапазон всех</translation>
    </message>
    <message>
        <source>The dot is this person, the bar the range of all</source>
        <translation>Точка — эта сторона, полоса — диапазон всех</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Наименьшая</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Наибольшая</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>Puts {codes} first, level with each other.</source>
        <translation>На первом месте наравне: {codes}.</translation>
    </message>
    <message>
        <source>Puts {code} {option} first.</source>
        <translation>Ставит первым {code} {option}.</translation>
    </message>
    <message numerus="yes">
        <source>{count} answers</source>
        <translation>
            <numerusform>{count} ответ</numerusform>
            <numerusform>{count} ответа</numerusform>
            <numerusform>{count} ответов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} illustrative profiles</source>
        <translation>
            <numerusform>{count} иллюстративный профиль</numerusform>
            <numerusform>{count} иллюстративных профиля</numerusform>
            <numerusform>{count} иллюстративных профилей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} judged scores</source>
        <translation>
            <numerusform>{count} суждение об оценке</numerusform>
            <numerusform>{count} суждения об оценках</numerusform>
            <numerusform>{count} суждений об оценках</numerusform>
        </translation>
    </message>
    <message>
        <source>This goes, too: {lost}. Undo brings it back.</source>
        <translation>Вместе с ней удаляется: {lost}. Отмена вернёт всё.</translation>
    </message>
    <message>
        <source>{moved} of {again} who answered again moved; {changed} changed their first choice</source>
        <translation>Из ответивших снова ({again}) сместились {moved}; первый выбор сменили {changed}</translation>
    </message>
    <message>
        <source>{moved} of {again} moved</source>
        <translation>Сместились {moved} из {again}</translation>
    </message>
    <message>
        <source>On average two people are as far apart as before: {now} of the weight.</source>
        <translation>В среднем две стороны так же далеки, как прежде: {now} веса.</translation>
    </message>
    <message>
        <source>Two people were {before} of the weight apart on average, now {now}: closer.</source>
        <translation>В среднем две стороны расходились на {before} веса, теперь на {now}: ближе.</translation>
    </message>
    <message>
        <source>Two people were {before} of the weight apart on average, now {now}: farther.</source>
        <translation>В среднем две стороны расходились на {before} веса, теперь на {now}: дальше.</translation>
    </message>
    <message>
        <source>{criterion} {change}</source>
        <translation>{criterion} {change}</translation>
    </message>
    <message>
        <source>{person} moved {moved} of the weight in {rounds} rounds: most to {gained}, most from {lost}</source>
        <translation>{person}: перенесено {moved} веса, туров {rounds}; больше всего — к {gained}, от {lost}</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Туры</translation>
    </message>
    <message>
        <source>First then</source>
        <translation>Первый тогда</translation>
    </message>
    <message>
        <source>First now</source>
        <translation>Первый сейчас</translation>
    </message>
    <message>
        <source>Weight moved</source>
        <translation>Перенесено веса</translation>
    </message>
    <message numerus="yes">
        <source>{count} stakeholders</source>
        <translation>
            <numerusform>{count} сторона</numerusform>
            <numerusform>{count} стороны</numerusform>
            <numerusform>{count} сторон</numerusform>
        </translation>
    </message>
    <message>
        <source>additive totals</source>
        <translation>аддитивные итоги</translation>
    </message>
    <message>
        <source>No option can be ranked in this scenario, so nobody can live with one</source>
        <translation>В этом сценарии ранжировать нечего, поэтому приемлемых вариантов нет</translation>
    </message>
    <message>
        <source>{person} puts {option} first; one person is no group yet</source>
        <translation>{person} ставит первым {option}; одна сторона — ещё не группа</translation>
    </message>
    <message>
        <source>All {count} put {option} first</source>
        <translation>{option}: первый для всех {count} сторон</translation>
    </message>
    <message>
        <source>All {count} could live with {option}</source>
        <translation>{option}: приемлемо для всех {count} сторон</translation>
    </message>
    <message>
        <source>Nobody could live with {option}, though it is regretted least</source>
        <translation>{option}: ни для кого не приемлемо, хотя сожаление наименьшее</translation>
    </message>
    <message>
        <source>{count} of {all} could live with {option}</source>
        <translation>{option}: приемлемо для {count} из {all} сторон</translation>
    </message>
    <message>
        <source>The same holds for {codes}.</source>
        <translation>То же верно для {codes}.</translation>
    </message>
    <message>
        <source>Its worst regret, {points} points, is the smallest of all, and so is that of {codes}.</source>
        <translation>Наибольшее сожаление — {points} балла, меньше, чем у остальных; столько же у {codes}.</translation>
    </message>
    <message>
        <source>Its worst regret, {points} points, is the smallest of all.</source>
        <translation>Наибольшее сожаление — {points} балла, меньше, чем у остальных.</translation>
    </message>
    <message>
        <source>More could live with {option}: {count}.</source>
        <translation>{option}: приемлемо для большего числа сторон — {count}.</translation>
    </message>
    <message>
        <source>{code} for {count}</source>
        <translation>{code} — для {count}</translation>
    </message>
    <message numerus="yes">
        <source>{count} others for the rest</source>
        <translation>
            <numerusform>другие — для {count}</numerusform>
            <numerusform>другие — для {count}</numerusform>
            <numerusform>другие — для {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>First choices: {list}.</source>
        <translation>Лучший вариант: {list}.</translation>
    </message>
    <message>
        <source>Profiles are illustrative until forms come back.</source>
        <translation>Профили иллюстративны, пока не получены анкеты.</translation>
    </message>
    <message numerus="yes">
        <source>{count} illustrative profiles are left out now that answers came.</source>
        <translation>
            <numerusform>{count} иллюстративный профиль исключён: получены ответы.</numerusform>
            <numerusform>{count} иллюстративных профиля исключены: получены ответы.</numerusform>
            <numerusform>{count} иллюстративных профилей исключены: получены ответы.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every actor weight is 0, so all count alike.</source>
        <translation>Вес каждой стороны — 0, поэтому все учитываются одинаково.</translation>
    </message>
    <message>
        <source>Mean regret counts people by actor weight.</source>
        <translation>Среднее сожаление учитывает вес сторон.</translation>
    </message>
    <message numerus="yes">
        <source>{count} people count nothing: actor weight 0.</source>
        <translation>
            <numerusform>{count} сторона не учитывается: её вес 0.</numerusform>
            <numerusform>{count} стороны не учитываются: их вес 0.</numerusform>
            <numerusform>{count} сторон не учитываются: их вес 0.</numerusform>
        </translation>
    </message>
    <message>
        <source>What each person’s own weights put first, second and so on; neighbours weigh alike</source>
        <translation>Что по своим весам каждая сторона ставит первым, вторым и далее; соседние взвешивают сходно</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Вместе</translation>
    </message>
    <message>
        <source>The {mean} of {people}, all alike</source>
        <translation>{people}, {mean}, все одинаково</translation>
    </message>
    <message>
        <source>The {mean} of {people}, by their weights</source>
        <translation>{people}, {mean}, по весам сторон</translation>
    </message>
    <message>
        <source>{said}; a tick is a person, the bar their range</source>
        <translation>{said}; чёрточка — сторона, полоса — диапазон</translation>
    </message>
    <message>
        <source>{criterion} {share}</source>
        <translation>{criterion} {share}</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} из {all}</translation>
    </message>
    <message>
        <source>{place}: {code} {option}, {total} points, own first choice of {count}</source>
        <translation>{place}: {code} {option}, {total} балла, первый выбор для {count}</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Own first choice</source>
        <translation>Первый выбор</translation>
    </message>
    <message>
        <source>Everybody counts the same here: that is a choice, too.</source>
        <translation>Здесь все учитываются одинаково: это тоже выбор.</translation>
    </message>
    <message>
        <source>Some people count more here than others: that is a choice.</source>
        <translation>Одни стороны учитываются больше других: это выбор.</translation>
    </message>
    <message>
        <source>Some people count more here than others; with all alike, {code} would be first, too.</source>
        <translation>Одни стороны учитываются больше других; при равном учёте {code} тоже был бы первым.</translation>
    </message>
    <message>
        <source>{now} is first because some people count more: with all alike, {then} would be.</source>
        <translation>{now} первый, потому что одни стороны учитываются больше: при равном учёте первым был бы {then}.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Own first choice of</source>
        <translation>Первый выбор для</translation>
    </message>
    <message>
        <source>No option can be ranked in this scenario.</source>
        <translation>В этом сценарии ранжировать нечего.</translation>
    </message>
    <message>
        <source>{code} is first by every mean and by counting rankings (Borda, Copeland)</source>
        <translation>{code} первый при любом среднем и по подсчёту мест (Борда, Коупленд)</translation>
    </message>
    <message>
        <source>{code} is first by every mean</source>
        <translation>{code} первый при любом среднем</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>среднее</translation>
    </message>
    <message>
        <source>geometric</source>
        <translation>геометрическое</translation>
    </message>
    <message>
        <source>median</source>
        <translation>медиана</translation>
    </message>
    <message>
        <source>Borda</source>
        <translation>Борда</translation>
    </message>
    <message>
        <source>Copeland</source>
        <translation>Коупленд</translation>
    </message>
    <message>
        <source>Who is first depends on the rule: {rules}</source>
        <translation>Кто первый, зависит от правила: {rules}</translation>
    </message>
    <message>
        <source>arithmetic mean</source>
        <translation>среднее арифметическое</translation>
    </message>
    <message>
        <source>geometric mean</source>
        <translation>среднее геометрическое</translation>
    </message>
</context>
<context>
    <name>StakeholdersPage</name>
    <message>
        <source>Send forms</source>
        <translation>Разослать анкеты</translation>
    </message>
    <message>
        <source>Import forms</source>
        <translation>Загрузить анкеты</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Рядом</translation>
    </message>
    <message>
        <source>People and rounds</source>
        <translation>Стороны и туры</translation>
    </message>
    <message>
        <source>Judged scores</source>
        <translation>Суждения об оценках</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Вместе</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Скрыть имена</translation>
    </message>
    <message>
        <source>Letters in place of names on every page, in pictures and in tables</source>
        <translation>Буквы вместо имён на всех страницах, на рисунках и в таблицах</translation>
    </message>
    <message>
        <source>Nobody to compare yet</source>
        <translation>Сравнивать пока некого</translation>
    </message>
    <message>
        <source>People can be compared once there are options, criteria and weights.</source>
        <translation>Стороны можно сравнить, когда есть варианты, критерии и веса.</translation>
    </message>
    <message>
        <source>Nobody has weighed yet</source>
        <translation>Пока никто не взвешивал</translation>
    </message>
    <message>
        <source>Send a form to each person, and import the ones that come back.</source>
        <translation>Разошлите анкеты сторонам и загрузите вернувшиеся.</translation>
    </message>
    <message>
        <source>This could not be worked out</source>
        <translation>Рассчитать это не удалось</translation>
    </message>
    <message>
        <source>Any change to the answers or the scores tries it again.</source>
        <translation>При любом изменении ответов или оценок расчёт повторится.</translation>
    </message>
    <message>
        <source>Name the people whose view counts. They weigh once there are options and criteria.</source>
        <translation>Назовите стороны, чьё мнение учитывается. Они взвесят, когда будут варианты и критерии.</translation>
    </message>
    <message>
        <source>Send forms, import the ones that come back, and compare here.</source>
        <translation>Разошлите анкеты, загрузите вернувшиеся и сравните здесь.</translation>
    </message>
    <message>
        <source>Hearing everybody…</source>
        <translation>Учитываются все стороны…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>Standings</name>
    <message>
        <source>Places are by {shown}: {wanted} would take too long here.</source>
        <translation>Места — по методу «{shown}»: расчёт «{wanted}» занял бы здесь слишком много времени.</translation>
    </message>
</context>
<context>
    <name>StatementCard</name>
    <message>
        <source>Copy statement</source>
        <translation>Копировать вывод</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Try</source>
        <translation>Задать</translation>
    </message>
    <message>
        <source>Try {name}: {words}</source>
        <translation>Задать «{name}»: {words}</translation>
    </message>
</context>
<context>
    <name>SwingsBody</name>
    <message>
        <source>Swing to make first</source>
        <translation>Переход, который сделать первым</translation>
    </message>
    <message>
        <source>Check questions, if you like</source>
        <translation>Проверочные вопросы, по желанию</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Points go from 0 to 100. Is this the swing to make first?</source>
        <translation>Баллы — от 0 до 100. Не этот ли переход сделать первым?</translation>
    </message>
    <message>
        <source>Then it gets 100 and the others shrink in proportion.</source>
        <translation>Тогда он получит 100, а остальные пропорционально уменьшатся.</translation>
    </message>
    <message>
        <source>Make it the first</source>
        <translation>Сделать первым</translation>
    </message>
</context>
<context>
    <name>Takeaway</name>
    <message>
        <source>Copy as a picture</source>
        <translation>Копировать рисунок</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Копировать таблицу</translation>
    </message>
    <message>
        <source>Save as a picture (PNG, SVG, PDF)…</source>
        <translation>Сохранить рисунок (PNG, SVG, PDF)…</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Показать таблицей</translation>
    </message>
    <message>
        <source>Copied as a picture</source>
        <translation>Рисунок скопирован</translation>
    </message>
    <message>
        <source>Copied as a table</source>
        <translation>Таблица скопирована</translation>
    </message>
</context>
<context>
    <name>TakenInDialog</name>
    <message>
        <source>What became of the files</source>
        <translation>Что стало с файлами</translation>
    </message>
    <message>
        <source>The library was backed up before.</source>
        <translation>Перед этим сделана резервная копия библиотеки.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Not imported: {reason}</source>
        <translation>Не загружен: {reason}</translation>
    </message>
    <message>
        <source>{name}, version {number}</source>
        <translation>{name}, версия {number}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Option set</source>
        <translation>Набор вариантов</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Что с ним стало</translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>Show what they weigh together</source>
        <translation>Показать общие веса</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Среднее</translation>
    </message>
    <message>
        <source>Geometric</source>
        <translation>Геометрическое</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Медиана</translation>
    </message>
    <message>
        <source>How shares are put together</source>
        <translation>Как сводятся доли</translation>
    </message>
    <message>
        <source>Use as working weights</source>
        <translation>Сделать рабочими весами</translation>
    </message>
    <message>
        <source>Keep as a weighting</source>
        <translation>Оставить как набор весов</translation>
    </message>
    <message>
        <source>Weigh with the group’s {mean}</source>
        <translation>Взвесить по группе: {mean}</translation>
    </message>
    <message>
        <source>The working weights are now the group’s {mean}.</source>
        <translation>Рабочие веса теперь — групповые: {mean}.</translation>
    </message>
    <message>
        <source>Group, {mean}</source>
        <translation>Группа, {mean}</translation>
    </message>
    <message>
        <source>Keep “{name}”</source>
        <translation>Оставить «{name}»</translation>
    </message>
    <message>
        <source>“{name}” is kept as a weighting.</source>
        <translation>«{name}» — теперь набор весов.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Scenario</source>
        <translation>Сценарий</translation>
    </message>
    <message>
        <source>Weighting</source>
        <translation>Набор весов</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Метод</translation>
    </message>
    <message>
        <source>Parameters of the method</source>
        <translation>Параметры метода</translation>
    </message>
    <message>
        <source>Elicit</source>
        <translation>Опрос</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Анализ</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Режим</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Снимок</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Projector view (F5)</source>
        <translation>Режим показа (F5)</translation>
    </message>
    <message>
        <source>Start from {name}</source>
        <translation>Начать с «{name}»</translation>
    </message>
    <message>
        <source>Scenario {name}</source>
        <translation>Сценарий «{name}»</translation>
    </message>
    <message>
        <source>Method {name}</source>
        <translation>Метод «{name}»</translation>
    </message>
    <message>
        <source>{name}, in progress</source>
        <translation>{name}, не завершено</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Пока нет</translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation>Вернуть «{name}»</translation>
    </message>
    <message>
        <source>{method} (not in this version: “{wanted}”)</source>
        <translation>{method} (в этой версии нет: «{wanted}»)</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Отменить: {what}</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Отменять нечего</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Повторить: {what}</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Повторять нечего</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Не завершены</translation>
    </message>
    <message>
        <source>Illustrative, until forms come back</source>
        <translation>Иллюстративные, пока не получены анкеты</translation>
    </message>
</context>
<context>
    <name>Topsis</name>
    <message>
        <source>Closeness</source>
        <translation>Близость</translation>
    </message>
    <message>
        <source>Closeness to the ideal, 0 to 1</source>
        <translation>Коэффициент близости к идеалу, от 0 до 1</translation>
    </message>
    <message>
        <source>Closeness, 0 to 1</source>
        <translation>Близость, от 0 до 1</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>от 0 до 1</translation>
    </message>
    <message>
        <source>leads by {lead} in closeness</source>
        <translation>перевес близости {lead}</translation>
    </message>
    <message>
        <source>Distance from the ideal</source>
        <translation>Расстояние до идеала</translation>
    </message>
    <message>
        <source>Distance from the worst</source>
        <translation>Расстояние до худшего</translation>
    </message>
    <message>
        <source>{code}: {best} from the ideal, {worst} from the worst.</source>
        <translation>{code}: до идеала {best}, до худшего {worst}.</translation>
    </message>
    <message>
        <source>Closeness is no sum over the criteria, so no bars share out the lead.</source>
        <translation>Близость — не сумма по критериям, поэтому перевес на полосы не делится.</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Skip the tour</source>
        <translation>Пропустить знакомство</translation>
    </message>
    <message>
        <source>Drag a weight</source>
        <translation>Перетащите вес</translation>
    </message>
    <message>
        <source>The ranking follows at once. A track is coloured by who would be first at that weight; a tick is where the winner changes.</source>
        <translation>Ранжирование меняется сразу. Цвет дорожки — кто был бы первым при этом весе; метка — где меняется лидер.</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>Спросите почему</translation>
    </message>
    <message>
        <source>Click an option: what speaks for it and against it, what would put it first, and the sources behind its scores.</source>
        <translation>Щёлкните вариант: что говорит за и против, что вывело бы его на первое место и на каких источниках стоят оценки.</translation>
    </message>
    <message>
        <source>Find your way</source>
        <translation>Осмотритесь</translation>
    </message>
    <message>
        <source>Pages are on the left. Ctrl+K finds anything, F1 explains the page, Ctrl+Z takes back whatever you have done.</source>
        <translation>Страницы слева. Ctrl+K находит что угодно, F1 объясняет страницу, Ctrl+Z отменяет любое действие.</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} из {count}</translation>
    </message>
    <message>
        <source>Start working</source>
        <translation>Начать работу</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
</context>
<context>
    <name>Tracks</name>
    <message>
        <source>{code} leads at every weight</source>
        <translation>{code} лидирует при любом весе</translation>
    </message>
    <message>
        <source>{code} from {points}</source>
        <translation>{code} — от {points}</translation>
    </message>
    <message>
        <source>{code} leads below {points}</source>
        <translation>{code} лидирует ниже {points}</translation>
    </message>
    <message>
        <source>{code} below {points}</source>
        <translation>{code} — ниже {points}</translation>
    </message>
    <message>
        <source>{flips} (a shared first place counts)</source>
        <translation>{flips} (общее первое место засчитывается)</translation>
    </message>
    <message>
        <source>Working out where the leader changes…</source>
        <translation>Идёт поиск точек смены лидера…</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>Идёт расчёт…</translation>
    </message>
    <message>
        <source>Flip points are not drawn: {method} would have to rank again at every weight</source>
        <translation>Точки смены лидера не показаны: методу «{method}» пришлось бы ранжировать заново при каждом весе</translation>
    </message>
    <message>
        <source>Flip points are not drawn for {method}</source>
        <translation>Точки смены лидера не показаны: {method}</translation>
    </message>
    <message>
        <source>No flip points drawn</source>
        <translation>Точки смены лидера не показаны</translation>
    </message>
    <message>
        <source>{name}, {points} points, {share}; no option can be ranked</source>
        <translation>{name}, баллы: {points}, {share}; ни один вариант не ранжируется</translation>
    </message>
    <message>
        <source>{name}, {points} points, {share}, {code} leads; {flips}</source>
        <translation>{name}, баллы: {points}, {share}, лидирует {code}; {flips}</translation>
    </message>
</context>
<context>
    <name>TradeOffsBody</name>
    <message>
        <source>Swing that matters most (answers are levels of it)</source>
        <translation>Самый важный переход (ответы — его уровни)</translation>
    </message>
    <message>
        <source>Check questions, if you like</source>
        <translation>Проверочные вопросы, по желанию</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>At {level} nothing is gained, so nothing would be worth it. Go beyond it.</source>
        <translation>При {level} ничего не приобретается, поэтому и стоить это ничего не может. Задайте дальше.</translation>
    </message>
</context>
<context>
    <name>TreeGroupCard</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Краткое название</translation>
    </message>
    <message>
        <source>A group that is split finer tends to get more weight. Compare the groups' shares.</source>
        <translation>Группа, разделённая подробнее, обычно получает больший вес. Сравните доли групп.</translation>
    </message>
    <message>
        <source>Criteria in each group: {sizes}.</source>
        <translation>Критериев в группах: {sizes}.</translation>
    </message>
    <message>
        <source>Rename {before} to {name}</source>
        <translation>Переименовать «{before}» в «{name}»</translation>
    </message>
    <message>
        <source>Change the short name of {name}</source>
        <translation>Изменить краткое название «{name}»</translation>
    </message>
</context>
<context>
    <name>TwoWay</name>
    <message>
        <source>{across} across, {up} up: {who}</source>
        <translation>{across} по горизонтали, {up} по вертикали: {who}</translation>
    </message>
    <message>
        <source>{code} {name} first</source>
        <translation>{code} {name} первый</translation>
    </message>
    <message>
        <source>Out of reach: the two shares cannot be this large together</source>
        <translation>Недостижимо: обе доли вместе не могут быть так велики</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>The library was not backed up.</source>
        <translation>Резервная копия библиотеки не сделана.</translation>
    </message>
    <message>
        <source>Export instead…</source>
        <translation>Выгрузить в файл…</translation>
    </message>
</context>
<context>
    <name>ValueCurveChart</name>
    <message>
        <source>Value function</source>
        <translation>Функция ценности</translation>
    </message>
    <message>
        <source>{level} is worth {value}</source>
        <translation>{level} — ценность {value}</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Why methods disagree</source>
        <translation>Почему методы расходятся</translation>
    </message>
    <message>
        <source>Each method beside the additive model: an assumption is named when the method agrees without it</source>
        <translation>Каждый метод рядом с аддитивным: допущение названо, если без него метод согласен</translation>
    </message>
</context>
<context>
    <name>VersionDetail</name>
    <message>
        <source>Label of this version</source>
        <translation>Метка этой версии</translation>
    </message>
    <message>
        <source>Label, such as: agreed in the June round</source>
        <translation>Метка, например: согласовано в июне</translation>
    </message>
    <message>
        <source>Set label</source>
        <translation>Поставить метку</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Ранжирование</translation>
    </message>
    <message>
        <source>Every change</source>
        <translation>Все изменения</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Решения</translation>
    </message>
    <message>
        <source>What to see of this version</source>
        <translation>Что показать об этой версии</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Сравнить с</translation>
    </message>
    <message>
        <source>Saved {when}</source>
        <translation>Сохранено {when}</translation>
    </message>
    <message>
        <source>By version {version} of the program</source>
        <translation>Версией программы {version}</translation>
    </message>
    <message>
        <source>From version {before} to what is open now: {changes}.</source>
        <translation>От версии {before} до открытого сейчас: {changes}.</translation>
    </message>
    <message>
        <source>From version {before} to version {after}: {changes}.</source>
        <translation>От версии {before} до версии {after}: {changes}.</translation>
    </message>
</context>
<context>
    <name>Vikor</name>
    <message>
        <source>Q</source>
        <translation>Q</translation>
    </message>
    <message>
        <source>Q from 1 to 0: lower is better</source>
        <translation>Q от 1 до 0: меньше — лучше</translation>
    </message>
    <message>
        <source>Q, lower is better</source>
        <translation>Q, меньше — лучше</translation>
    </message>
    <message>
        <source>the compromise</source>
        <translation>компромисс</translation>
    </message>
    <message>
        <source>in the compromise</source>
        <translation>в компромиссе</translation>
    </message>
    <message>
        <source>leads, its Q lower by {lead}</source>
        <translation>перевес: Q меньше на {lead}</translation>
    </message>
    <message>
        <source>{codes} form the compromise</source>
        <translation>компромисс: {codes}</translation>
    </message>
    <message>
        <source>S: all losses</source>
        <translation>S: все отставания</translation>
    </message>
    <message>
        <source>R: largest loss</source>
        <translation>R: наибольшее отставание</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>In the compromise</source>
        <translation>В компромиссе</translation>
    </message>
    <message>
        <source>{code}: all losses together S {s}, the largest one R {r}.</source>
        <translation>{code}: все отставания вместе S {s}, наибольшее R {r}.</translation>
    </message>
    <message>
        <source>Q is no sum over the criteria, so no bars share out the lead.</source>
        <translation>Q — не сумма по критериям, поэтому перевес на полосы не делится.</translation>
    </message>
    <message>
        <source>The second is less than {least} behind: the lead is too small to propose the first alone.</source>
        <translation>Второй отстаёт менее чем на {least}: перевес слишком мал, чтобы предлагать первого одного.</translation>
    </message>
    <message>
        <source>The first by Q is first neither by S nor by R: it is not proposed alone.</source>
        <translation>Первый по Q не первый ни по S, ни по R: один он не предлагается.</translation>
    </message>
</context>
<context>
    <name>WeightActs</name>
    <message>
        <source>Snapshot {number}</source>
        <translation>Снимок {number}</translation>
    </message>
    <message>
        <source>Take {name}</source>
        <translation>Сделать «{name}»</translation>
    </message>
    <message>
        <source>Reset to {name}</source>
        <translation>Вернуть «{name}»</translation>
    </message>
    <message>
        <source>Unlock all</source>
        <translation>Открепить все</translation>
    </message>
    <message>
        <source>Rank unavailable options</source>
        <translation>Ранжировать недоступные варианты</translation>
    </message>
    <message>
        <source>Leave unavailable options out</source>
        <translation>Не ранжировать недоступные варианты</translation>
    </message>
</context>
<context>
    <name>WeightMenus</name>
    <message>
        <source>Type points</source>
        <translation>Ввести баллы</translation>
    </message>
    <message>
        <source>Type a share</source>
        <translation>Ввести долю</translation>
    </message>
    <message>
        <source>Lock the share</source>
        <translation>Закрепить долю</translation>
    </message>
    <message>
        <source>Back to what it is compared with</source>
        <translation>Вернуть то, с чем сравнивается</translation>
    </message>
    <message>
        <source>Go to the criterion</source>
        <translation>К критерию</translation>
    </message>
    <message>
        <source>Go to its scores</source>
        <translation>К оценкам по нему</translation>
    </message>
    <message>
        <source>Fold or unfold</source>
        <translation>Свернуть или развернуть</translation>
    </message>
    <message>
        <source>Lock its shares</source>
        <translation>Закрепить её доли</translation>
    </message>
    <message>
        <source>Go to the group</source>
        <translation>К группе</translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>Swing: {swing}</source>
        <translation>Переход: {swing}</translation>
    </message>
    <message>
        <source>Locked at {share}</source>
        <translation>Закреплён на {share}</translation>
    </message>
    <message>
        <source>Nothing else is free to make room</source>
        <translation>Больше нечему освободить место</translation>
    </message>
    <message>
        <source>Locks leave room up to {share}, {points} points</source>
        <translation>Закреплённые веса оставляют место до {share}, баллы: {points}</translation>
    </message>
</context>
<context>
    <name>WeightsPanel</name>
    <message>
        <source>Weights</source>
        <translation>Веса</translation>
    </message>
    <message>
        <source>{name} {before} → {after}</source>
        <translation>{name}: {before} → {after}</translation>
    </message>
    <message>
        <source>Unlock {name}</source>
        <translation>Открепить «{name}»</translation>
    </message>
    <message>
        <source>Lock {name}</source>
        <translation>Закрепить «{name}»</translation>
    </message>
    <message>
        <source>{name} to {share}</source>
        <translation>{name}: {share}</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Keep the words</source>
        <translation>Сохранить слова</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Writing: {done} of {count}</source>
        <translation>Запись: {done} из {count}</translation>
    </message>
</context>
<context>
    <name>_CheckRow</name>
    <message>
        <source>Not asked yet: leave it empty if you do not want to check</source>
        <translation>Ещё не спрошено: оставьте пустым, если проверка не нужна</translation>
    </message>
    <message>
        <source>Answered: {points}; 0 takes it back</source>
        <translation>Ответ: {points}; 0 отменяет его</translation>
    </message>
</context>
<context>
    <name>_Foot</name>
    <message>
        <source>Total</source>
        <translation>Всего</translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message>
        <source>Weights</source>
        <translation>Веса</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>Leader on track</source>
        <translation>Лидер на дорожке</translation>
    </message>
    <message>
        <source>Track colour: the leader there</source>
        <translation>Цвет дорожки: кто лидирует</translation>
    </message>
</context>
<context>
    <name>_NoteRow</name>
    <message>
        <source>Change this note</source>
        <translation>Изменить запись</translation>
    </message>
    <message>
        <source>Remove this note</source>
        <translation>Удалить запись</translation>
    </message>
</context>
<context>
    <name>_Offers</name>
    <message>
        <source>{title}: {first}; {second}</source>
        <translation>{title}: {first}; {second}</translation>
    </message>
    <message>
        <source>At which level are these two equally good?</source>
        <translation>На каком уровне эти два варианта равноценны?</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>{name}: {question}</source>
        <translation>{name}: {question}</translation>
    </message>
    <message>
        <source>{second}, in levels of {first}</source>
        <translation>{second}, в уровнях «{first}»</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>{question} {level}</source>
        <translation>{question} {level}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Change {scenario}: {state}</source>
        <translation>Изменить «{scenario}»: {state}</translation>
    </message>
    <message>
        <source>Needs {things}</source>
        <translation>Требуется: {things}</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>показан сейчас</translation>
    </message>
    <message>
        <source>as in “{scenario}”</source>
        <translation>как в «{scenario}»</translation>
    </message>
    <message>
        <source>nothing said: it counts as available</source>
        <translation>не указано: считается доступным</translation>
    </message>
</context>
<context>
    <name>_TroubleBox</name>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
</context>
</TS>

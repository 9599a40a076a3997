// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogFilterEdit.h"

#include "core/base/PlainText.h"
#include "gui/logs/FilterCompletions.h"
#include "gui/logs/FilterPopups.h"
#include "gui/Theme.h"
#include "gui/widgets/Glyph.h"
#include "gui/widgets/SafeText.h"

#include <QAction>
#include <QCompleter>
#include <QInputDialog>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QStandardItemModel>

#include <algorithm>

namespace panel {

namespace {

constexpr qsizetype longestCaption = 48;
constexpr int popupWidth = 380;

} // namespace

LogFilterEdit::LogFilterEdit(QWidget *parent)
    : QLineEdit(parent), m_completer(new QCompleter(this)), m_choices(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("logFilter"));
    setPlaceholderText(tr("Filter: text, /regex/, -exclude, service:nginx, since:5m"));
    setAccessibleName(tr("Filter of the log lines"));
    setAccessibleDescription(tr("The down arrow offers what can be written, F1 explains it."));
    setClearButtonEnabled(true);

    QAction *saved = addAction(glyphIcon(Glyph::Bookmark, &Tokens::muted), TrailingPosition);
    saved->setObjectName(QStringLiteral("logSavedFilters"));
    saved->setText(tr("Saved filters")); // its tip, and its name for screen readers
    connect(saved, &QAction::triggered, this, &LogFilterEdit::openSavedMenu);
    QAction *help = addAction(glyphIcon(Glyph::Question, &Tokens::muted), TrailingPosition);
    help->setObjectName(QStringLiteral("logFilterSyntax"));
    help->setText(tr("What can be written here (F1)"));
    connect(help, &QAction::triggered, this, &LogFilterEdit::showSyntax);

    m_completer->setModel(m_choices);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    auto *list = new QListView;
    list->setProperty("look", QStringLiteral("popup"));
    m_completer->setPopup(list);
    list->setItemDelegate(new ChoiceDelegate(list)); // the completer sets its own before
    list->setObjectName(QStringLiteral("logFilterChoices"));
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            &LogFilterEdit::insertCompletion);
    connect(this, &QLineEdit::textEdited, this, [this] { complete(When::Edited); });
}

void LogFilterEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F1)
        showSyntax();
    else if (event->key() == Qt::Key_Down)
        complete(When::Asked);
    else
        QLineEdit::keyPressEvent(event);
}

void LogFilterEdit::complete(When when)
{
    const FilterCompletions found = filterCompletions(text(), cursorPosition(), m_services);
    const QModelIndexList selected = m_completer->popup()->selectionModel()->selectedIndexes();
    const QString chosen = selected.isEmpty() ? QString() : selected.first().data().toString();
    m_choices->clear();
    QStandardItem *still = nullptr;
    for (const FilterCompletions::Choice &choice : found.choices) {
        auto *item = new QStandardItem(choice.text);
        item->setData(choice.explanation, ChoiceDelegate::explanationRole);
        item->setData(choice.text + u' ' + choice.explanation, Qt::AccessibleTextRole);
        m_choices->appendRow(item);
        if (choice.text == chosen)
            still = item;
    }
    // Where no word is begun, nobody wants to hear what there is.
    const bool hasBegun =
        found.length > 0 || (found.start > 0 && !text()[found.start - 1].isSpace());
    if (found.choices.isEmpty() || (when == When::Edited && !hasBegun)) {
        m_completer->popup()->hide();
        return;
    }
    QRect where = rect();
    where.setWidth(std::min(popupWidth, width()));
    m_completer->complete(where);
    if (still) // the letters change, the choice does not
        m_completer->popup()->setCurrentIndex(
            m_completer->completionModel()->index(still->row(), 0));
}

void LogFilterEdit::insertCompletion(const QString &completion)
{
    const FilterCompletions found = filterCompletions(text(), cursorPosition(), m_services);
    QString changed = text();
    changed.replace(found.start, found.length, completion);
    setText(changed);
    setCursorPosition(int(found.start + completion.size()));
    if (completion.endsWith(u':'))
        complete(When::Edited); // now its values
}

void LogFilterEdit::addWord(const QString &word, bool wanted)
{
    QString changed = text().trimmed();
    if (!changed.isEmpty())
        changed += u' ';
    if (!wanted)
        changed += u'-';
    setText(changed + quotedForFilter(word));
}

void LogFilterEdit::showSyntax()
{
    m_completer->popup()->hide();
    auto *popup = new FilterSyntaxPopup(this);
    popup->showBelow(this);
}

void LogFilterEdit::openSavedMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("logSavedMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (const SavedLogFilter &filter : std::as_const(m_saved)) {
        QAction *action = menu->addAction(plainCaption(elided(filter.name, longestCaption)), this,
                                          [this, wanted = filter.text] { setText(wanted); });
        action->setToolTip(plainToolTip(filter.text));
    }
    if (m_saved.isEmpty())
        menu->addAction(tr("No filter is saved yet"))->setEnabled(false);
    menu->addSeparator();
    menu->addAction(tr("Save this filter…"), this, &LogFilterEdit::askForName)
        ->setEnabled(!text().trimmed().isEmpty());
    addRemoval(menu);
    menu->popup(mapToGlobal(QPoint(width() - menu->sizeHint().width(), height() + 2)));
}

void LogFilterEdit::addRemoval(QMenu *menu)
{
    QMenu *removal = menu->addMenu(tr("Remove"));
    removal->setEnabled(!m_saved.isEmpty());
    for (const SavedLogFilter &filter : std::as_const(m_saved)) {
        removal->addAction(plainCaption(elided(filter.name, longestCaption)), this, [this, filter] {
            m_saved.removeAll(filter);
            Q_EMIT savedChanged(m_saved);
        });
    }
}

void LogFilterEdit::askForName()
{
    auto *question = new QInputDialog(this);
    question->setObjectName(QStringLiteral("logFilterName"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Save this filter"));
    question->setLabelText(tr("Its name:"));
    question->setTextValue(elided(text().trimmed(), longestCaption));
    question->setOkButtonText(tr("Save"));
    connect(question, &QInputDialog::textValueSelected, this, &LogFilterEdit::save);
    question->open();
}

void LogFilterEdit::save(const QString &name)
{
    const QString used = name.trimmed();
    if (used.isEmpty())
        return;
    const auto same = std::find_if(m_saved.begin(), m_saved.end(),
                                   [&used](const SavedLogFilter &f) { return f.name == used; });
    if (same != m_saved.end())
        same->text = text().trimmed();
    else
        m_saved.append({used, text().trimmed()});
    Q_EMIT savedChanged(m_saved);
}

} // namespace panel

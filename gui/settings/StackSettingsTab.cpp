// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/StackSettingsTab.h"

#include "core/base/PlainText.h"
#include "gui/ErrorNotice.h"
#include "gui/settings/SettingRow.h"
#include "gui/widgets/PlainLabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>
#include <utility>

namespace panel {

StackSettingsTab::StackSettingsTab(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_notice(new ErrorNotice(this))
    , m_notes(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_scroll(new QScrollArea(this))
    , m_foot(new QFrame(this))
    , m_note(new PlainLabel(PlainLabel::Fit::Wrap, m_foot))
    , m_bringUp(new QPushButton(tr("Bring up"), m_foot))
    , m_discard(new QPushButton(tr("Discard"), m_foot))
    , m_save(new QPushButton(tr("Save"), m_foot))
{
    setObjectName(QStringLiteral("stackSettingsTab"));
    m_search->setObjectName(QStringLiteral("stackSettingsSearch"));
    m_search->setPlaceholderText(tr("Search names and what they are for"));
    m_search->setAccessibleName(tr("Search the settings of the stack"));
    m_search->setClearButtonEnabled(true);
    m_notice->setObjectName(QStringLiteral("stackSettingsNotice"));
    m_notes->setObjectName(QStringLiteral("stackSettingsNotes"));
    m_notes->setTone(Tone::Warn);
    auto *content = new QFrame(this);
    content->setProperty("look", QStringLiteral("card"));
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(0, 4, 0, 4);
    m_list->setSpacing(0);
    m_list->addStretch(1);
    m_scroll->setObjectName(QStringLiteral("stackSettingsList"));
    m_scroll->setAccessibleName(tr("Settings of the stack"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_search);
    layout->addWidget(m_notice);
    layout->addWidget(m_notes);
    layout->addWidget(m_scroll, 1);
    layout->addStretch(0);
    layout->addWidget(makeFoot());
    connect(m_search, &QLineEdit::textChanged, this, &StackSettingsTab::filter);
    setState({});
}

QWidget *StackSettingsTab::makeFoot()
{
    m_foot->setProperty("look", QStringLiteral("card"));
    m_note->setObjectName(QStringLiteral("stackSettingsNote"));
    m_bringUp->setObjectName(QStringLiteral("applySettingsButton"));
    m_discard->setObjectName(QStringLiteral("discardSettingsButton"));
    m_save->setObjectName(QStringLiteral("saveSettingsButton"));
    m_save->setProperty("look", QStringLiteral("primary"));
    auto *layout = new QHBoxLayout(m_foot);
    layout->setContentsMargins(14, 10, 10, 10);
    layout->setSpacing(10);
    layout->addWidget(m_note, 1, Qt::AlignVCenter);
    layout->addWidget(m_bringUp);
    layout->addWidget(m_discard);
    layout->addWidget(m_save);
    connect(m_bringUp, &QPushButton::clicked, this, &StackSettingsTab::bringUpAsked);
    connect(m_discard, &QPushButton::clicked, this, &StackSettingsTab::discard);
    connect(m_save, &QPushButton::clicked, this, &StackSettingsTab::saveAsked);
    return m_foot;
}

void StackSettingsTab::setState(const StackSettingsState &state)
{
    m_state = state;
    const bool isRead = state.settings && *state.settings;
    if (state.settings && !*state.settings)
        m_notice->showError(state.settings->error(), {});
    else
        m_notice->clear();
    updateRows(isRead ? **state.settings : QList<StackSetting>());
    m_notes->setText(state.notes.join(u'\n'));
    m_notes->setVisible(isRead && !state.notes.isEmpty());
    m_search->setVisible(isRead && !m_rows.isEmpty());
    m_scroll->setVisible(isRead && !m_rows.isEmpty());
    m_foot->setVisible(isRead);
    updateFoot();
    const bool lacksValue = std::any_of(m_rows.cbegin(), m_rows.cend(), [](const SettingRow *row) {
        const StackSetting &setting = row->setting();
        return setting.isRequired && setting.origin == StackSetting::Origin::Nowhere;
    });
    if (std::exchange(m_lacksValue, lacksValue) != lacksValue)
        Q_EMIT lacksValueChanged();
}

void StackSettingsTab::updateRows(const QList<StackSetting> &settings)
{
    for (qsizetype i = 0; i < settings.size(); ++i) {
        const StackSetting &setting = settings[i];
        if (i < m_rows.size() && m_rows[i]->setting() == setting)
            continue;
        // Another editor may be needed: where it is not the same, it is made anew.
        if (i < m_rows.size())
            delete m_rows.takeAt(i);
        auto *row = new SettingRow(setting, this);
        m_rows.insert(i, row);
        m_list->insertWidget(int(i), row);
        connect(row, &SettingRow::edited, this, [this] {
            m_isSaved = false;
            m_notice->clear();
            Q_EMIT edited();
            updateFoot();
        });
    }
    while (m_rows.size() > settings.size())
        delete m_rows.takeLast();
    filter();
}

StackSettings::Changes StackSettingsTab::changes() const
{
    StackSettings::Changes all;
    for (const SettingRow *row : m_rows) {
        if (row->isChanged())
            all.insert(row->setting().name, row->wanted());
    }
    return all;
}

void StackSettingsTab::setMistakes(const QMap<QString, QString> &mistakes)
{
    m_hasMistakes = !mistakes.isEmpty();
    for (SettingRow *row : std::as_const(m_rows))
        row->setMistake(mistakes.value(row->setting().name));
    updateFoot();
}

void StackSettingsTab::showFailure(const Error &error)
{
    m_notice->showError(error, {});
}

void StackSettingsTab::onSaved()
{
    m_isSaved = true;
    updateFoot();
}

void StackSettingsTab::discard()
{
    for (SettingRow *row : std::as_const(m_rows))
        row->discard();
    setMistakes({});
    m_notice->clear();
}

void StackSettingsTab::updateFoot()
{
    const qsizetype count = changes().size();
    const bool hasDiffering = !m_state.differing.isEmpty();
    QString note;
    if (m_hasMistakes)
        note = tr("Correct what is marked; then it can be saved.");
    else if (count > 0)
        note = tr("%n change(s), not saved yet.", nullptr, int(count));
    else if (hasDiffering)
        note = (m_isSaved ? tr("Saved.") + u' ' : QString())
               + tr("A bring-up gives new containers to: %1.")
                     .arg(m_state.differing.join(QStringLiteral(", ")));
    else if (m_isSaved)
        note = tr("Saved. What runs is not concerned.");
    else if (m_rows.isEmpty())
        note = tr("The compose file has no variables to set.");
    else
        note = tr("They are kept in %1.").arg(m_state.envFile);
    m_note->setText(note);
    m_bringUp->setVisible(hasDiffering && count == 0);
    m_discard->setVisible(count > 0);
    m_save->setVisible(count > 0);
    m_save->setEnabled(!m_hasMistakes);
}

void StackSettingsTab::filter()
{
    const QString words = m_search->text().trimmed();
    for (SettingRow *row : std::as_const(m_rows)) {
        const StackSetting &setting = row->setting();
        row->setVisible(words.isEmpty() || setting.name.contains(words, Qt::CaseInsensitive)
                        || setting.comment.contains(words, Qt::CaseInsensitive));
    }
}

void StackSettingsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT shown();
}

} // namespace panel

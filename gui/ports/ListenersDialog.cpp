// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ports/ListenersDialog.h"

#include "gui/ErrorNotice.h"
#include "gui/Fonts.h"
#include "gui/ports/ListenerModel.h"
#include "gui/widgets/CellTable.h"
#include "gui/widgets/PlainLabel.h"

#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace panel {

ListenersDialog::ListenersDialog(QWidget *parent)
    : QDialog(parent)
    , m_model(new ListenerModel(this))
    , m_filter(new QLineEdit(this))
    , m_refresh(new QPushButton(tr("Refresh"), this))
    , m_failure(new ErrorNotice(this))
    , m_table(new CellTable(this))
    , m_note(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setObjectName(QStringLiteral("listenersDialog"));
    setWindowTitle(tr("What listens here"));
    resize(720, 520);
    auto *title = new PlainLabel(PlainLabel::Fit::Wrap, this);
    title->setText(tr("TCP ports of this computer on which something listens"));
    title->setFont(fonts::strong());
    m_filter->setObjectName(QStringLiteral("listenerFilter"));
    m_filter->setPlaceholderText(tr("Filter by port, program, user…"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_refresh->setObjectName(QStringLiteral("refreshListenersButton"));
    m_refresh->setAutoDefault(false);
    m_failure->setObjectName(QStringLiteral("listenersFailure"));
    m_table->setObjectName(QStringLiteral("listenerTable"));
    m_table->setAccessibleName(tr("What listens here"));
    m_table->setModel(m_model);
    m_note->setObjectName(QStringLiteral("listenersNote"));
    m_note->setTone(Tone::Muted);
    m_close->setObjectName(QStringLiteral("closeListenersButton"));
    m_close->setAutoDefault(false);

    auto *card = new QFrame(this);
    card->setProperty("look", QStringLiteral("card"));
    auto *inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(1, 1, 1, 4);
    inCard->addWidget(m_table);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_filter, 1);
    top->addWidget(m_refresh);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(12);
    bottom->addWidget(m_note, 1, Qt::AlignVCenter);
    bottom->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(10);
    layout->addWidget(title);
    layout->addLayout(top);
    layout->addWidget(m_failure);
    layout->addWidget(card, 1);
    layout->addLayout(bottom);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_model->setFilter(words);
        updateNote();
    });
    connect(m_refresh, &QPushButton::clicked, this, &ListenersDialog::refreshAsked);
    connect(m_failure, &ErrorNotice::actionAsked, this, &ListenersDialog::refreshAsked);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_table, &CellTable::menuAsked, this, &ListenersDialog::showMenu);
    m_filter->setFocus();
    updateNote();
}

void ListenersDialog::setWanted(const QHash<int, QString> &services)
{
    m_model->setWanted(services);
}

void ListenersDialog::setListeners(const QList<HostListener> &listeners)
{
    m_isKnown = true;
    m_failure->clear();
    m_model->setListeners(listeners);
    m_table->fitColumns();
    setBusy(false);
}

void ListenersDialog::showFailure(const Error &error)
{
    m_failure->showError(error, tr("Try again"));
    setBusy(false);
}

void ListenersDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_refresh->setEnabled(!busy);
    updateNote();
}

void ListenersDialog::updateNote()
{
    const int count = m_model->rowCount();
    if (m_busy)
        m_note->setText(tr("Looking…"));
    else if (!m_isKnown)
        m_note->setText({});
    else if (count > 0)
        m_note->setText(
            tr("%n port(s). Programs of other users may stay without a name.", nullptr, count));
    else if (m_filter->text().trimmed().isEmpty())
        m_note->setText(tr("Nothing listens on this computer."));
    else
        m_note->setText(tr("Nothing that listens here matches the filter."));
}

void ListenersDialog::showMenu(int row, const QPoint &position)
{
    const ListenerRow *shown = m_model->rowAt(row);
    if (!shown)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("listenerMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const HostListener listener = shown->listener;
    menu->addAction(tr("Copy address"), this, [listener] {
        QGuiApplication::clipboard()->setText(
            (listener.address.contains(u':') ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
                .arg(listener.address)
                .arg(listener.port));
    });
    QAction *process = menu->addAction(tr("Copy process number"), this, [listener] {
        QGuiApplication::clipboard()->setText(QString::number(listener.pid));
    });
    process->setEnabled(listener.pid > 0);
    menu->popup(position);
}

} // namespace panel

// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ports/ReconcileDialog.h"

#include "core/base/PlainText.h"
#include "gui/ErrorNotice.h"
#include "gui/Fonts.h"
#include "gui/learn/CommandsDialog.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/SafeText.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>
#include <utility>

namespace panel {

namespace {

using Kind = RuleDifference::Kind;

QString groupTitle(Kind kind, int count)
{
    switch (kind) {
    case Kind::Missing:
        return ReconcileDialog::tr("%n published port(s) without a rule", nullptr, count);
    case Kind::Wrong: return ReconcileDialog::tr("%n rule(s) that lead elsewhere", nullptr, count);
    case Kind::Reserved:
        return ReconcileDialog::tr("%n port(s) that this system keeps for itself", nullptr, count);
    case Kind::Dangling:
        return ReconcileDialog::tr("%n rule(s) that lead to nothing", nullptr, count);
    }
    return {};
}

QString wayText(const PortForward &rule)
{
    const QString host = rule.hostAddress.isEmpty()
                             ? QString::number(rule.hostPort)
                             : QStringLiteral("%1:%2").arg(rule.hostAddress).arg(rule.hostPort);
    const QString guest = rule.guestAddress.isEmpty()
                              ? QString::number(rule.guestPort)
                              : QStringLiteral("%1:%2").arg(rule.guestAddress).arg(rule.guestPort);
    return ReconcileDialog::tr("%1 → VM %2", "port of this computer, of the VM")
        .arg(elided(plainText(host), 60), elided(plainText(guest), 60));
}

/// What applying the difference does.
QString deedText(const RuleDifference &difference)
{
    const auto name = [](const PortForward &rule) { return elided(plainText(rule.name), 40); };
    const auto &present = difference.present;
    const auto &wanted = difference.wanted;
    if (present && wanted) {
        return ReconcileDialog::tr("Change “%1”: %2 becomes %3")
            .arg(name(*present), wayText(*present), wayText(*wanted));
    }
    if (wanted)
        return ReconcileDialog::tr("Add “%1”: %2").arg(name(*wanted), wayText(*wanted));
    if (present)
        return ReconcileDialog::tr("Remove “%1”: %2").arg(name(*present), wayText(*present));
    return ReconcileDialog::tr("Nothing can be done about it here");
}

bool isChosenBeforehand(const RuleDifference &difference)
{
    return (difference.kind == Kind::Missing || difference.kind == Kind::Wrong)
           && difference.wanted;
}

bool canBeApplied(const RuleDifference &difference)
{
    return difference.wanted || (difference.kind == Kind::Dangling && difference.present);
}

} // namespace

ReconcileDialog::ReconcileDialog(const QString &vm, const QList<RuleDifference> &differences,
                                 QWidget *parent)
    : QDialog(parent)
    , m_vm(elided(plainText(vm), 60))
    , m_title(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_text(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_scroll(new QScrollArea(this))
    , m_failure(new ErrorNotice(this))
    , m_cancel(new QPushButton(this))
    , m_confirm(new QPushButton(this))
{
    setObjectName(QStringLiteral("reconcileDialog"));
    setWindowTitle(tr("Forward all published ports"));
    setModal(true);
    resize(620, 460);
    m_title->setObjectName(QStringLiteral("reconcileTitle"));
    m_title->setFont(fonts::strong());
    m_text->setObjectName(QStringLiteral("reconcileText"));
    m_text->setTone(Tone::Muted);
    m_scroll->setObjectName(QStringLiteral("reconcileList"));
    m_scroll->setAccessibleName(tr("Differences"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_failure->setObjectName(QStringLiteral("reconcileFailure"));
    m_cancel->setObjectName(QStringLiteral("cancelReconcileButton"));
    m_cancel->setAutoDefault(false);
    m_confirm->setObjectName(QStringLiteral("confirmReconcileButton"));
    m_confirm->setProperty("look", QStringLiteral("primary"));
    m_confirm->setDefault(true);

    auto *card = new QFrame(this);
    card->setProperty("look", QStringLiteral("card"));
    auto *inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(1, 1, 1, 1);
    inCard->addWidget(m_scroll);
    QPushButton *commands = CommandsDialog::makeButton(this);
    connect(commands, &QPushButton::clicked, this, [this] { Q_EMIT commandsAsked(chosen()); });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(commands);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_confirm);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(6);
    layout->addWidget(card, 1);
    layout->addWidget(m_failure);
    layout->addSpacing(6);
    layout->addLayout(buttons);

    connect(m_cancel, &QPushButton::clicked, this, &ReconcileDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        m_asked = chosen();
        m_failure->clear();
        if (!m_asked.isEmpty())
            Q_EMIT applyAsked(m_asked);
    });
    setDifferences(differences);
}

void ReconcileDialog::setDifferences(const QList<RuleDifference> &differences)
{
    if (m_busy) {
        m_latest = differences;
        return;
    }
    if (differences == m_differences && m_scroll->widget())
        return;
    m_differences = differences;
    rebuild();
}

void ReconcileDialog::rebuild()
{
    const QList<Row> before = m_rows;
    m_rows.clear();
    auto *list = new QWidget;
    list->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(4);
    for (const Kind kind : {Kind::Missing, Kind::Wrong, Kind::Reserved, Kind::Dangling})
        addGroup(kind, column);
    column->addStretch(1);
    for (const Row &row : std::as_const(m_rows)) {
        for (const Row &old : before) {
            if (old.difference == row.difference)
                row.box->setChecked(old.box->isChecked());
        }
    }
    // Destroys the old boxes: they were read above.
    m_scroll->setWidget(list);
    list->setAutoFillBackground(false);

    const bool none = m_rows.isEmpty();
    m_scroll->parentWidget()->setVisible(!none);
    m_title->setText(
        none ? tr("Every published port is forwarded.")
             : tr("Bring the rules of “%1” in line with the published ports").arg(m_vm));
    m_text->setText(
        none ? tr("The rules of “%1” and the published ports of the stack agree.").arg(m_vm)
             : tr("Exactly what is ticked is done, one rule after the other."));
    m_cancel->setText(none ? tr("Close") : tr("Cancel"));
    updateConfirm();
}

void ReconcileDialog::addGroup(Kind kind, QVBoxLayout *column)
{
    const auto count =
        std::count_if(m_differences.begin(), m_differences.end(),
                      [kind](const RuleDifference &difference) { return difference.kind == kind; });
    if (count == 0)
        return;
    if (column->count() > 0)
        column->addSpacing(12);
    auto *title = new PlainLabel(PlainLabel::Fit::Wrap, this);
    title->setText(groupTitle(kind, int(count)));
    title->setFont(fonts::smallStrong());
    title->setTone(Tone::Muted);
    column->addWidget(title);
    for (const RuleDifference &difference : std::as_const(m_differences)) {
        if (difference.kind == kind)
            addRow(difference, column);
    }
}

void ReconcileDialog::addRow(const RuleDifference &difference, QVBoxLayout *column)
{
    // The caption of a check box does not wrap: the words stand in a label beside it.
    auto *box = new QCheckBox(this);
    const QString deed = deedText(difference);
    box->setObjectName(QStringLiteral("differenceBox"));
    box->setAccessibleName(deed);
    box->setAccessibleDescription(plainText(difference.text));
    box->setChecked(isChosenBeforehand(difference));
    box->setEnabled(canBeApplied(difference));
    auto *title = new PlainLabel(PlainLabel::Fit::Wrap, this);
    title->setText(deed);
    title->setBuddy(box);
    auto *text = new PlainLabel(PlainLabel::Fit::Wrap, this);
    text->setText(difference.text);
    text->setFont(fonts::small());
    text->setTone(difference.kind == Kind::Reserved ? Tone::Warn : Tone::Muted);
    auto *done = new PlainLabel(PlainLabel::Fit::Wrap, this);
    done->setObjectName(QStringLiteral("differenceDone"));
    done->setFont(fonts::small());
    done->setTone(Tone::Ok);
    done->setText(tr("✓ Done"));
    done->hide();
    auto *failure = new PlainLabel(PlainLabel::Fit::Wrap, this);
    failure->setObjectName(QStringLiteral("differenceFailure"));
    failure->setFont(fonts::small());
    failure->setTone(Tone::Bad);
    failure->hide();

    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(title);
    words->addWidget(text);
    words->addWidget(done);
    words->addWidget(failure);
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    line->setContentsMargins(0, 5, 0, 5);
    line->addWidget(box, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    column->addLayout(line);
    m_rows.append({difference, box, done, failure});
    connect(box, &QCheckBox::toggled, this, &ReconcileDialog::updateConfirm);
}

QList<RuleDifference> ReconcileDialog::chosen() const
{
    QList<RuleDifference> chosen;
    for (const Row &row : m_rows) {
        if (row.box->isChecked() && canBeApplied(row.difference))
            chosen.append(row.difference);
    }
    return chosen;
}

void ReconcileDialog::setBusy(bool busy)
{
    m_busy = busy;
    for (const Row &row : std::as_const(m_rows))
        row.box->setEnabled(!busy && canBeApplied(row.difference));
    if (busy)
        m_cancel->setText(tr("Stop"));
    else if (!m_rows.isEmpty())
        m_cancel->setText(tr("Cancel"));
    m_cancel->setEnabled(true);
    updateConfirm();
    if (!busy)
        showLatest();
}

void ReconcileDialog::showLatest()
{
    if (const auto latest = std::exchange(m_latest, std::nullopt))
        setDifferences(*latest);
}

void ReconcileDialog::markDone(const RuleDifference &difference)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.difference == difference)
            row.done->show();
    }
}

void ReconcileDialog::showStopped(int done, int asked)
{
    setBusy(false);
    m_text->setText(tr("Stopped: %1 of %2 changes were made.").arg(done).arg(asked));
}

void ReconcileDialog::reject()
{
    if (!m_busy) {
        QDialog::reject();
        return;
    }
    m_cancel->setEnabled(false);
    m_cancel->setText(tr("Stopping…"));
    Q_EMIT stopAsked();
}

void ReconcileDialog::showFailure(const Error &error)
{
    setBusy(false);
    m_failure->showError(error, {});
    for (const RuleDifference &asked : std::as_const(m_asked)) {
        const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&asked](const Row &shown) {
            return shown.difference == asked;
        });
        if (row == m_rows.end())
            continue;
        row->failure->setText(tr("It stopped here; what is ticked below was not tried."));
        row->failure->show();
        return;
    }
}

void ReconcileDialog::updateConfirm()
{
    const int count = int(chosen().size());
    m_confirm->setVisible(!m_rows.isEmpty());
    m_confirm->setEnabled(count > 0 && !m_busy);
    m_confirm->setText(m_busy ? tr("Applying…") : tr("Apply %n change(s)", nullptr, count));
}

} // namespace panel

// The shape of the thread list before the threads are here.
import { Skeleton } from "@mantine/core";
import skeleton from "./skeletons.module.css";

export function ThreadsSkeleton() {
  return (
    <div aria-busy="true">
      <output className="visually-hidden">Fetching your chats</output>
      {[70, 50, 62].map((width) => (
        <div key={width} className={skeleton.thread} aria-hidden>
          <Skeleton circle height={48} />
          <div className={skeleton.threadWords}>
            <Skeleton height={14} width="40%" />
            <Skeleton height={12} width={`${width}%`} />
          </div>
        </div>
      ))}
    </div>
  );
}
